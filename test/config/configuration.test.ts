import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Configuration } from '../../src/config/configuration.ts';
import { parseConfiguration } from '../../src/config/parse-configuration.ts';
import { describeProblem, UserError } from '../../src/core/problem.ts';

const FILE = '.github/chapter-triage.yml';
const SMALLEST = 'publication:\n  name: A Book\n  contents: { path: contents }\n';

function problemsOf(text: string): string[] {
  try {
    parseConfiguration(text, FILE);
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(describeProblem);
    throw error;
  }
  return [];
}

describe('a configuration that is right', () => {
  it('needs a name and a source, and fills in the rest', () => {
    const configuration = parseConfiguration(SMALLEST, FILE);

    expect(configuration).toEqual({
      publication: { name: 'A Book', language: 'en', contents: { path: 'contents' }, moved: [], terms: {} },
      labels: {
        prefix: 'chapter: ',
        formerPrefixes: [],
        formerNames: [],
        bySection: [],
        unsure: 'chapter: unsure',
        fixed: [],
        erratum: [],
        editorial: [],
        rejected: [],
        suggest: false,
        most: 5,
      },
      acknowledgement: { language: 'auto', issues: true, discussions: true },
      discussions: { categories: [] },
      ignore: { authors: [], labels: [] },
      confidence: { explicit: 0.65, topic: 0.75 },
      newEditions: { askAuthors: 'fixed', asksPerDay: 20 },
      delay: 0,
    });
  });

  it('keeps every key that is given', () => {
    const text = `
publication:
  name: SRE实践白皮书
  language: zh-CN
  contents: { path: .github/contents }
  notices:  { repository: sre-elite/website, ref: main, path: content/chinese/notice, url: "https://www.sre-elite.com/notice/{name}/" }
  text:     { path: .github/text/ }
  moved:
    - { from: 发布管理, to: 变更管理 }
  terms:
    回滚: [rollback, revert]
    404: ["not found"]
labels:
  prefix: "章节: "
  by-section: [SRE的职能, SRE进阶]
  unsure: 不明
  fixed: [已修复]
  erratum: [勘误, errata]
  editorial: [文字]
  rejected: [不改]
  suggest: true
  most: 8
acknowledgement: { language: zh-CN, issues: false, discussions: true }
discussions: { categories: [反馈] }
ignore: { authors: [octocat], labels: [question] }
confidence: { explicit: 0.7 }
new-editions: { ask-authors: on, asks-per-day: 5 }
delay: 2m
`;

    expect(parseConfiguration(text, FILE)).toEqual({
      publication: {
        name: 'SRE实践白皮书',
        language: 'zh-CN',
        contents: { path: '.github/contents' },
        notices: {
          repository: 'sre-elite/website',
          ref: 'main',
          path: 'content/chinese/notice',
          url: 'https://www.sre-elite.com/notice/{name}/',
        },
        text: { path: '.github/text/' },
        moved: [{ from: '发布管理', to: '变更管理' }],
        terms: { 回滚: ['rollback', 'revert'], 404: ['not found'] },
      },
      labels: {
        prefix: '章节: ',
        formerPrefixes: [],
        formerNames: [],
        bySection: ['SRE的职能', 'SRE进阶'],
        unsure: '不明',
        fixed: ['已修复'],
        erratum: ['勘误', 'errata'],
        editorial: ['文字'],
        rejected: ['不改'],
        suggest: true,
        most: 8,
      },
      acknowledgement: { language: 'zh-CN', issues: false, discussions: true },
      discussions: { categories: ['反馈'] },
      ignore: { authors: ['octocat'], labels: ['question'] },
      confidence: { explicit: 0.7, topic: 0.75 },
      newEditions: { askAuthors: 'on', asksPerDay: 5 },
      delay: 120_000,
    });
  });

  it('names the unsure label in the language of the publication', () => {
    const text = SMALLEST.replace('name: A Book', 'name: 书\n  language: zh-CN');

    expect(parseConfiguration(text, FILE).labels.unsure).toBe('章节待定');
  });

  it.each([
    ['an empty prefix', 'labels: { prefix: "" }'],
    ['an empty section', 'ignore: {}'],
    ['a few aliases', 'labels: { by-section: &titles [One] }\nignore: { labels: *titles }'],
  ])('may have %s', (_, extra) => {
    expect(problemsOf(`${SMALLEST}${extra}\n`)).toEqual([]);
  });
});

describe('a configuration that is wrong', () => {
  it.each([
    ['an unknown key', `${SMALLEST}lables: {}\n`, ':4:1: lables: unknown key `lables` (did you mean `labels`?)'],
    [
      'an unknown key far from any other',
      `${SMALLEST}ignore: { weather: 1 }\n`,
      ':4:11: ignore.weather: unknown key `weather` (known keys: authors, labels)',
    ],
    [
      'an unknown key in a list',
      `${SMALLEST}  moved:\n    - { from: a, to: b, too: c }\n`,
      ':5:25: publication.moved[0].too: unknown key `too` (did you mean `to`?)',
    ],
    [
      'a key that was removed',
      `${SMALLEST}learning: true\n`,
      ':4:1: learning: `learning` was removed (remove the line: a correction now affects only its own report)',
    ],
    [
      'a key inside another that was removed',
      `${SMALLEST}new-editions: { forms-pull-request: true }\n`,
      ':4:17: new-editions.forms-pull-request: `forms-pull-request` was removed (remove the line: `chapter-triage init',
    ],
    [
      'a missing key',
      'publication:\n  contents: { path: a }\n',
      ':1:1: publication.name: is missing (Name of the publication',
    ],
    ['a text that YAML takes for a number', SMALLEST.replace('A Book', '1984'), ':2:3: publication.name: must be text'],
    ['a choice that there is not', SMALLEST.replace('A Book', 'A\n  language: fr'), 'must be one of en, zh-CN'],
    ['no source', 'publication:\n  name: A Book\n', ':1:1: publication: needs `contents` or `notices`'],
    ['a list that is none', `${SMALLEST}labels: { by-section: One }\n`, ':4:11: labels.by-section: must be a list'],
    ['a prefix that leaves no room', `${SMALLEST}labels: { prefix: ${'x'.repeat(41)} }\n`, 'at most 40 characters'],
    ['a prefix that GitHub would trim', `${SMALLEST}labels: { prefix: " x" }\n`, 'must not begin with a space'],
    ['an unsure label of no word', `${SMALLEST}labels: { unsure: "" }\n`, 'must not be empty'],
    ['an unsure label of two lines', `${SMALLEST}labels: { unsure: "a\\nb" }\n`, 'must be one line of text'],
    ['too many entries', `${SMALLEST}discussions: { categories: [${'a,'.repeat(51)}] }\n`, 'at most 50 entries'],
    [
      'a term without a list',
      `${SMALLEST}  terms:\n    回滚: rollback\n`,
      ':5:5: publication.terms.回滚: must be a list (A list of what readers also write for this word',
    ],
    [
      'a term with a number',
      `${SMALLEST}  terms: { Errors: [404] }\n`,
      ':4:21: publication.terms.Errors[0]: must be text (put quotes',
    ],
    ['a term with no word', `${SMALLEST}  terms: { Errors: [] }\n`, 'terms.Errors: must name at least one word'],
    ['a term of signs', `${SMALLEST}  terms: { Errors: ["!"] }\n`, 'terms.Errors[0]: must have a letter or a digit'],
    ['a term that is too long', `${SMALLEST}  terms: { Errors: [${'x'.repeat(41)}] }\n`, 'at most 40 characters'],
    [
      'a term for a word that is too short',
      `${SMALLEST}  terms:\n    Errors: [bug]\n    错: [bug]\n`,
      ':6:5: publication.terms.错: is too short: write at least two Chinese characters',
    ],
    [
      'too many terms',
      `${SMALLEST}  terms:\n${Array.from({ length: 301 }, (_, index) => `    Word${index}: [w]\n`).join('')}`,
      ':4:3: publication.terms: has too many words: at most 300',
    ],
    [
      'terms in a list',
      `${SMALLEST}  terms: [a]\n`,
      ':4:3: publication.terms: must be a mapping of words to lists (Words of titles',
    ],
    ['a duplicate key', `${SMALLEST}labels: {}\nlabels: {}\n`, ':5:1: labels: is a duplicate'],
    ['a tab', `${SMALLEST}labels:\n\tprefix: a\n`, ':5:1: not valid YAML: Tabs are not allowed as indentation'],
    ['two documents', `${SMALLEST}---\na: 1\n`, ':4:1: not valid YAML'],
    ['a tag', `${SMALLEST}ignore: !new {}\n`, ':4:9: not valid YAML: Unresolved tag'],
    ['a list for the whole', '- a\n', ':1:1: must be a mapping'],
    ['nothing', '', 'publication: is missing'],
    ['a key of the prototype', `${SMALLEST}__proto__: { a: 1 }\n`, ':4:1: __proto__: unknown key'],
  ])('%s', (_, text, ...expected) => {
    const [first] = problemsOf(text);

    for (const words of expected) expect(first).toContain(words);
    expect(first).toMatch(/^\.github\/chapter-triage\.yml/);
  });

  it.each(['/contents', '../contents', 'a/../b', 'a//b', './a', '', 'a\\b', 'a\nb'])('the path %j', (path) => {
    const text = SMALLEST.replace('contents }', `${JSON.stringify(path)} }`);

    expect(problemsOf(text)).toEqual([expect.stringContaining('publication.contents.path: must be a path inside')]);
  });

  it.each(['name', 'a/b/c', 'a/..', '-a/b', 'a/b c', 'https://github.com/a/b'])('the repository %j', (repository) => {
    const text = SMALLEST.replace('{ path', `{ repository: ${JSON.stringify(repository)}, path`);

    expect(problemsOf(text)).toEqual([
      expect.stringContaining('publication.contents.repository: must be `owner/name`'),
    ]);
  });

  it.each([
    'https://example.org/notice/',
    'ftp://example.org/{name}',
    'javascript:{name}',
    'https://user:word@example.org/{name}',
    'https://example.org/{name}) [x](https://example.com',
    'https://{name}',
  ])('the address %j', (url) => {
    const text = SMALLEST.replace('contents }', `contents, url: ${JSON.stringify(url)} }`);

    expect(problemsOf(text).length).toBe(url === 'https://{name}' ? 0 : 1);
  });

  it('is told in full, in the order of the file', () => {
    const text = 'publication:\n  name: 5\n  contens: { path: a }\nlables: {}\n';

    expect(problemsOf(text).map((problem) => problem.split(': ')[0])).toEqual([
      `${FILE}:2:3`,
      `${FILE}:3:3`,
      `${FILE}:4:1`,
    ]);
  });
});

describe('a configuration that means harm', () => {
  it.each([
    ['is too large', `${SMALLEST}#${'x'.repeat(70_000)}`, 'is larger than 64 KiB'],
    ['is nested too deeply', '['.repeat(60_000), 'nested too deeply'],
    ['laughs a billion times', billionLaughs(), 'uses too many YAML aliases'],
    ['has thousands of problems', `${SMALLEST}${manyKeys(9000)}`, 'has 8950 more problems'],
  ])('%s', (_, text, expected) => {
    const problems = problemsOf(text);

    expect(problems.join('\n')).toContain(expected);
    expect(problems.length).toBeLessThanOrEqual(51);
  });
});

it('describes every key, since the documentation is made from it', () => {
  const undescribed: string[] = [];
  const visit = (schema: z.core.JSONSchema.BaseSchema, path: string) => {
    if (path !== '' && !path.endsWith('[]') && schema.description === undefined) undescribed.push(path);
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      if (typeof value === 'object') visit(value, `${path}.${key}`);
    }
    const { items } = schema;
    if (typeof items === 'object' && !Array.isArray(items)) visit(items as z.core.JSONSchema.BaseSchema, `${path}[]`);
  };

  visit(z.toJSONSchema(Configuration, { io: 'input' }), '');

  expect(undescribed).toEqual([]);
});

function billionLaughs(): string {
  const rows = 'bcdefghi'.split('').map((name, index) => {
    const previous = 'abcdefgh'[index] ?? '';
    return `${name}: &${name} [${`*${previous},`.repeat(9)}]`;
  });
  return ['a: &a [ha]', ...rows].join('\n');
}

function manyKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}:\n`).join('');
}
