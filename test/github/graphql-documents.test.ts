import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MUTATIONS, type MutationName, writeDocument } from '../../src/github/graphql/write-document.ts';

const folder = 'src/github/graphql';
const schema = buildSchema(published.idl, { assumeValidSDL: true });

const modules = await Promise.all(
  readdirSync(folder).map(async (file) => {
    return { file, exported: (await import(/* @vite-ignore */ `../../${folder}/${file}`)) as Record<string, unknown> };
  }),
);
const constants = modules.flatMap(({ file, exported }) =>
  Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${file} ${name}`, value] as const] : [],
  ),
);
const names = Object.keys(MUTATIONS) as MutationName[];
const composed = [...names.map((name) => [name]), names, [...names, ...names]].map(
  (parts) => [`Write of ${parts.length > 2 ? parts.length : parts}`, writeDocument(parts)] as const,
);

describe('every GraphQL document', () => {
  it.each([...constants, ...composed])('is one that GitHub takes: %s', (_, document) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  it('is an exported constant of its folder, so that none is missed here', () => {
    expect(constants.length).toBeGreaterThan(2);
    const elsewhere = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !join('src', name).startsWith(folder))
      .filter((name) =>
        /['"`](?:query|mutation|subscription|fragment)\b\s*\w*\s*[({$]/.test(readFileSync(join('src', name), 'utf8')),
      );
    expect(elsewhere).toEqual([]);
    const inside = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const written = inside.match(/[`'"](?:query|subscription|fragment) \w+/g) ?? [];
    expect(written).toHaveLength(constants.length);
  });
});
