import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../src/store/queue/queue.ts';
import { Conversation, type Step } from './conversation.ts';
import { ExplainedLooks } from './explained-looks.ts';
import { type Stage, startStage } from './stage.ts';

interface Talk {
  readonly name: string;
  readonly repository?: string;
  readonly steps: readonly Step[];
  readonly labels: readonly string[];
  /** What the one acknowledgement says; null when there must be none. */
  readonly says?: RegExp | null;
  /** What our one reply about commands says; absent: there is none. */
  readonly replies?: RegExp;
  /** On people's comments in turn: + done, - not. */
  readonly reactions?: readonly string[];
}

const INTRODUCTION = 'chapter: Introduction';
const OPERATION = 'chapter: Operation';
const ROLLOUT = 'chapter: Rollout';
const UNSURE = 'chapter: unsure';
const BY_HAND = 'chapter: Something else';

const opens =
  (title: string, body = '', as = 'reader'): Step =>
  (talk) =>
    talk.open(title, body, as);
const edits =
  (change: { title?: string; body?: string }): Step =>
  (talk) =>
    talk.edit(change);
const says =
  (body: string, as = 'reader'): Step =>
  (talk) =>
    talk.say(body, as);
const rewrites =
  (which: number, body: string, as = 'reader'): Step =>
  (talk) =>
    talk.rewrite(which, body, as);
const labels =
  (name: string, as = 'maintainer'): Step =>
  (talk) =>
    talk.label(name, as);
const unlabels =
  (name: string, as = 'maintainer'): Step =>
  (talk) =>
    talk.unlabel(name, as);
/** What people do before the app looks. */
const atOnce =
  (...steps: readonly Step[]): Step =>
  async (talk) => {
    for (const step of steps) await step(talk);
  };

const placed = opens('Typo in chapter 3', 'It says "teh".');
const vague = opens('Thank you', 'I liked reading this.');

const talks: readonly Talk[] = [
  // Evidence alone.
  { name: 'a report with a number', steps: [placed], labels: [ROLLOUT], says: /filed under `chapter: Rollout`/ },
  { name: 'a report without any hint', steps: [vague], labels: [UNSURE], says: /not clear/ },
  {
    name: 'a report that is edited to another chapter',
    steps: [placed, edits({ title: 'Typo in chapter 1' })],
    labels: [INTRODUCTION],
  },
  {
    name: 'a report that is edited to give a hint',
    steps: [vague, edits({ body: 'I mean section 3.1.' })],
    labels: [ROLLOUT],
  },
  {
    name: 'a report that is edited to give none any more',
    steps: [placed, edits({ title: 'Hm', body: 'Never mind.' })],
    labels: [UNSURE],
  },
  {
    name: 'a report edited there and back',
    steps: [placed, edits({ title: 'Typo in chapter 1' }), edits({ title: 'Typo in chapter 3' })],
    labels: [ROLLOUT],
  },
  {
    name: 'chatter after it',
    steps: [placed, says('I agree.', 'stranger'), says('Me too, see 1 Introduction', 'stranger')],
    labels: [ROLLOUT],
    reactions: ['', ''],
  },

  // Words that it quotes.
  {
    name: 'a report on words that were corrected',
    repository: 'written',
    steps: [opens('A word', '“Draining a machine takes ten minutes at the very most”: “ten” should be “twenty”')],
    labels: [ROLLOUT],
    says: /The words `a machine takes ten minutes at the` have changed: v2\.0 now says `a machine takes twenty minutes at the`/,
  },
  {
    name: 'a report that is edited to words that stand there',
    repository: 'written',
    steps: [
      opens('A word', '“Draining a machine takes ten minutes at the very most”: “ten” should be “twenty”'),
      edits({ body: '“Draining a machine takes twenty minutes at the very most”: “very” should be “utter”' }),
    ],
    labels: [ROLLOUT],
    says: /The words `Draining a machine takes twenty minutes at the very most` are still in v2\.0\./,
  },

  // Several findings.
  {
    name: 'a report with findings in two chapters',
    steps: [opens('Two typos', '- chapter 1: “teh” should be “the”\n- chapter 3: “watr” should be “water”')],
    labels: [INTRODUCTION, ROLLOUT],
    says: /each of them:\n\n- `chapter: Introduction`: “1 Introduction” \(.*\): `teh` → `the`\n- `chapter: Rollout`: “3 Rollout” \(.*\): `watr` → `water`\n\n/,
  },
  {
    name: 'a report with findings in one chapter, edited to one more',
    steps: [
      opens('Typos in chapter 3', '- watr should be water'),
      edits({ body: '- watr should be water\n- recieve → receive' }),
    ],
    labels: [ROLLOUT],
    says: /“3 Rollout” in v2\.0\. .*\n\n- `watr` → `water`\n- `recieve` → `receive`\n\n/,
  },
  {
    name: 'findings whose words were corrected or stand there',
    repository: 'written',
    steps: [
      opens(
        'Two words in chapter 3',
        '- “Draining a machine takes ten minutes at the very most”: “ten” should be “twenty”\n- “takes twenty minutes at the very most”: “very” should be “utter”',
      ),
    ],
    labels: [ROLLOUT],
    says: /\n\n- `ten` → `twenty`; v2\.0 now says `.*twenty.*`\n- `very` → `utter`; still in v2\.0\n\n(?!The words)/,
  },
  {
    name: 'findings that a person files elsewhere',
    steps: [
      opens('Two typos', '- chapter 1: “teh” should be “the”\n- chapter 3: “watr” should be “water”'),
      says('/chapter 2', 'maintainer'),
    ],
    labels: [OPERATION],
    says: /said on .* that it is about “2 Operation”\.\n\n- `teh` → `the`\n- `watr` → `water`\n\n/,
    reactions: ['+'],
  },

  // What people do by hand.
  { name: 'our label removed', steps: [placed, unlabels(ROLLOUT)], labels: [], says: /not clear|not certain/ },
  {
    name: 'our label removed, then the report edited within the chapter',
    steps: [placed, unlabels(ROLLOUT), edits({ body: 'Section 3.1 it is.' })],
    labels: [],
  },
  {
    name: 'our label removed, then the report edited to another chapter',
    steps: [placed, unlabels(ROLLOUT), edits({ title: 'Typo in chapter 1' })],
    labels: [INTRODUCTION],
  },
  {
    name: 'another chapter added by hand',
    steps: [placed, labels(INTRODUCTION)],
    labels: [INTRODUCTION],
    says: /chosen by hand/,
  },
  {
    name: 'a chapter that no edition has, added by hand',
    steps: [placed, labels(BY_HAND)],
    labels: [BY_HAND],
    says: /chosen by hand/,
  },
  {
    name: 'ours exchanged by hand',
    steps: [placed, atOnce(unlabels(ROLLOUT), labels(OPERATION))],
    labels: [OPERATION],
  },
  {
    name: 'ours exchanged by hand, the other way round',
    steps: [placed, atOnce(labels(OPERATION), unlabels(ROLLOUT))],
    labels: [OPERATION],
  },
  { name: 'placed by hand while unsure', steps: [vague, labels(INTRODUCTION)], labels: [INTRODUCTION] },
  { name: 'unsure removed by hand', steps: [vague, unlabels(UNSURE)], labels: [] },
  {
    name: 'unsure removed by hand, then edited without a hint',
    steps: [vague, unlabels(UNSURE), edits({ body: 'Really nice.' })],
    labels: [],
  },
  { name: 'unsure added by hand in doubt', steps: [placed, labels(UNSURE)], labels: [ROLLOUT, UNSURE] },
  { name: 'a label of no chapter', steps: [placed, labels('question')], labels: [ROLLOUT, 'question'] },
  {
    name: 'a label of no chapter added and removed',
    steps: [placed, labels('question'), unlabels('question')],
    labels: [ROLLOUT],
  },
  {
    name: 'placed by hand before we look',
    steps: [atOnce(placed, labels(INTRODUCTION))],
    labels: [INTRODUCTION],
    says: /chosen by hand/,
  },
  { name: 'unsure before we look, as a form does', steps: [atOnce(placed, labels(UNSURE))], labels: [ROLLOUT] },
  {
    name: 'by hand, then taken back by hand',
    steps: [placed, labels(INTRODUCTION), unlabels(INTRODUCTION)],
    labels: [ROLLOUT],
  },
  {
    name: 'by hand, then the report edited',
    steps: [placed, labels(INTRODUCTION), edits({ title: 'Typo in chapter 2' })],
    labels: [INTRODUCTION],
  },

  // Commands.
  {
    name: '/chapter by number',
    steps: [placed, says('/chapter 2.1')],
    labels: [OPERATION],
    says: /`reader` said on .* “2\.1 Alerting in depth”/,
    reactions: ['+'],
  },
  { name: '/chapter by one digit', steps: [vague, says('/chapter 1')], labels: [INTRODUCTION], reactions: ['+'] },
  { name: '/chapter by title', steps: [vague, says('/chapter Rollback')], labels: [ROLLOUT], reactions: ['+'] },
  {
    name: '/chapter by title in another case and brackets',
    steps: [vague, says('/chapter “rollBACK”.')],
    labels: [ROLLOUT],
    reactions: ['+'],
  },
  {
    name: '/chapter by part of a title',
    steps: [vague, says('/chapter alerting')],
    labels: [OPERATION],
    reactions: ['+'],
  },
  {
    name: '/chapter by the label',
    steps: [vague, says('/chapter chapter: Rollout')],
    labels: [ROLLOUT],
    reactions: ['+'],
  },
  {
    name: '/chapter with full-width signs',
    steps: [vague, says('／chapter ２．１')],
    labels: [OPERATION],
    reactions: ['+'],
  },
  {
    name: '/chapter with several, by commas',
    steps: [placed, says('/chapter 1, 2.1')],
    labels: [INTRODUCTION, OPERATION],
    says: /several chapters/,
    reactions: ['+'],
  },
  {
    name: '/chapter with several, by spaces',
    steps: [placed, says('/chapter 1 2.1')],
    labels: [INTRODUCTION, OPERATION],
    reactions: ['+'],
  },
  {
    name: '/chapter with several, by lines',
    steps: [placed, says('/chapter 1\n/chapter Rollback')],
    labels: [INTRODUCTION, ROLLOUT],
    reactions: ['+'],
  },
  {
    name: '/chapter with several titles and "and"',
    steps: [placed, says('/chapter Introduction and Rollback')],
    labels: [INTRODUCTION, ROLLOUT],
    reactions: ['+'],
  },
  {
    name: '/chapter none',
    steps: [placed, says('/chapter none')],
    labels: [],
    says: /no chapter: `reader` said so/,
    reactions: ['+'],
  },
  { name: '/chapter none while unsure', steps: [vague, says('/chapter none')], labels: [], reactions: ['+'] },
  {
    name: '/chapter among other words',
    steps: [placed, says('You are right.\n\n/chapter 2.1\n\nThank you!', 'maintainer')],
    labels: [OPERATION],
    reactions: ['+'],
  },
  { name: '/chapter in a list', steps: [placed, says('- /chapter 2.1')], labels: [OPERATION], reactions: ['+'] },
  {
    name: '/chapter by a maintainer on a stranger’s report',
    steps: [opens('Typo in chapter 3', '', 'stranger'), says('/chapter 1', 'maintainer')],
    labels: [INTRODUCTION],
    says: /`maintainer`/,
    reactions: ['+'],
  },
  {
    name: 'the last /chapter holds',
    steps: [placed, says('/chapter 1'), says('/chapter 2.1', 'maintainer')],
    labels: [OPERATION],
    says: /`maintainer`/,
    reactions: ['+', '+'],
  },
  {
    name: 'the last /chapter holds when both come at once',
    steps: [placed, atOnce(says('/chapter 1'), says('/chapter 2.1'))],
    labels: [OPERATION],
    reactions: ['+', '+'],
  },
  {
    name: '/chapter outlasts edits',
    steps: [placed, says('/chapter 1'), edits({ title: 'Typo in chapter 2', body: 'Section 2.1.' })],
    labels: [INTRODUCTION],
    reactions: ['+'],
  },
  {
    name: '/chapter brings back what was removed by hand',
    steps: [placed, unlabels(ROLLOUT), says('/chapter 3')],
    labels: [ROLLOUT],
    reactions: ['+'],
  },
  {
    name: 'removed by hand after /chapter',
    steps: [placed, says('/chapter 1'), unlabels(INTRODUCTION)],
    labels: [],
    reactions: ['+'],
  },
  {
    name: '/chapter beside a chapter set by hand',
    steps: [placed, labels(OPERATION), says('/chapter 1')],
    labels: [INTRODUCTION, OPERATION],
    reactions: ['+'],
  },
  {
    name: 'a chapter set by hand after /chapter',
    steps: [placed, says('/chapter 1'), labels(OPERATION)],
    labels: [INTRODUCTION, OPERATION],
    reactions: ['+'],
  },
  {
    name: '/triage takes corrections back',
    steps: [placed, says('/chapter 1'), says('/triage')],
    labels: [ROLLOUT],
    reactions: ['+', '+'],
  },
  { name: '/triage without corrections', steps: [placed, says('/triage')], labels: [ROLLOUT], reactions: ['+'] },
  {
    name: '/help',
    steps: [placed, says('/help')],
    labels: [ROLLOUT],
    replies: /`\/chapter 5\.3\.1` files this/,
    reactions: ['+'],
  },
  {
    name: 'a command before we look',
    steps: [atOnce(placed, says('/chapter 1'))],
    labels: [INTRODUCTION],
    reactions: ['+'],
  },
  {
    name: 'a comment edited into a command',
    steps: [placed, says('Hm.'), rewrites(0, '/chapter 1')],
    labels: [INTRODUCTION],
    reactions: ['+'],
  },
  {
    name: 'a comment whose command stays in an edit',
    steps: [placed, says('/chapter 1'), says('/chapter 2.1'), rewrites(0, 'Sorry:\n/chapter 1')],
    labels: [OPERATION],
    reactions: ['+', '+'],
  },
  {
    name: 'a command that is edited',
    steps: [placed, says('/chapter 1'), rewrites(0, '/chapter 2.1')],
    labels: [OPERATION],
    reactions: ['+'],
  },
  {
    name: 'a command that an edit mends',
    steps: [placed, says('/chapter 9.9'), rewrites(0, '/chapter 2.1')],
    labels: [OPERATION],
    replies: /`9\.9`/,
    reactions: ['-+'],
  },

  // What maintainers rule.
  {
    name: '/erratum',
    steps: [placed, says('/erratum', 'maintainer')],
    labels: [ROLLOUT],
    says: /\n\nA maintainer accepted this as an erratum\.\n\n/,
    reactions: ['+'],
  },
  {
    name: '/erratum and /fixed, in other spellings of the edition',
    steps: [placed, says('Thank you!\n/erratum\n/fixed in 2.0', 'maintainer')],
    labels: [ROLLOUT],
    says: /accepted this as an erratum\. It is fixed in v2\.0\.\n/,
    reactions: ['+'],
  },
  {
    name: 'the last of two judgements holds',
    steps: [placed, says('/erratum', 'maintainer'), says('/rejected, as the text is right', 'maintainer')],
    labels: [ROLLOUT],
    says: /decided to leave the text as it is/,
    reactions: ['+', '+'],
  },
  {
    name: 'the last of two judgements in one comment holds',
    steps: [placed, says('/rejected\n/erratum\n/rejected', 'maintainer'), rewrites(0, '/editorial', 'maintainer')],
    labels: [ROLLOUT],
    says: /accepted this as an editorial change/,
    reactions: ['+'],
  },
  {
    name: '/rejected takes back that it is fixed',
    steps: [placed, says('/fixed v2.0', 'maintainer'), says('/rejected', 'maintainer')],
    labels: [ROLLOUT],
    says: /leave the text as it is\.\n/,
    reactions: ['+', '+'],
  },
  {
    name: '/fixed takes back that it is rejected',
    steps: [placed, says('/rejected', 'maintainer'), says('/fixed', 'maintainer')],
    labels: [ROLLOUT],
    says: /\n\nIt is fixed\.\n\n/,
    reactions: ['+', '+'],
  },
  {
    name: '/fixed none',
    steps: [placed, says('/erratum\n/fixed v2.0', 'maintainer'), says('/fixed none', 'maintainer')],
    labels: [ROLLOUT],
    says: /as an erratum\.\n/,
    reactions: ['+', '+'],
  },
  {
    name: '/duplicate of another report, which is an erratum as well',
    steps: [placed, says('/duplicate of #1', 'maintainer'), says('/erratum', 'maintainer')],
    labels: [ROLLOUT],
    says: /as an erratum\. It is a duplicate of #1\.\n/,
    reactions: ['+', '+'],
  },
  {
    name: '/duplicate by an address',
    steps: [placed, says('/duplicate https://github.com/Press/Book/issues/1', 'maintainer')],
    labels: [ROLLOUT],
    says: /\n\nIt is a duplicate of #1\.\n\n/,
    reactions: ['+'],
  },
  {
    name: '/duplicate none',
    steps: [placed, says('/duplicate 1', 'maintainer'), says('/duplicate none', 'maintainer')],
    labels: [ROLLOUT],
    says: /Rollout`\.(?!.*duplicate)/s,
    reactions: ['+', '+'],
  },
  {
    name: '/triage by a maintainer drops what was ruled',
    steps: [placed, says('/erratum\n/fixed v2.0\n/duplicate #1', 'maintainer'), says('/triage', 'maintainer')],
    labels: [ROLLOUT],
    says: /Rollout`\.(?!.*(?:erratum|fixed|duplicate of))/s,
    reactions: ['+', '+'],
  },
  {
    name: '/triage by the author drops corrections, not what was ruled',
    steps: [placed, says('/rejected\n/chapter 1', 'maintainer'), says('/triage')],
    labels: [ROLLOUT],
    says: /leave the text as it is/,
    reactions: ['+', '+'],
  },
  {
    name: 'what was ruled outlasts edits, beside a correction',
    steps: [placed, says('/erratum\n/chapter 1', 'maintainer'), edits({ title: 'Typo in chapter 2' })],
    labels: [INTRODUCTION],
    says: /said on .*\n\nA maintainer accepted this as an erratum/,
    reactions: ['+'],
  },
  {
    name: 'two rulings at once',
    steps: [placed, atOnce(says('/erratum', 'maintainer'), says('/fixed v2.0', 'maintainer'))],
    labels: [ROLLOUT],
    says: /as an erratum\. It is fixed in v2\.0\./,
    reactions: ['+', '+'],
  },
  {
    name: '/help of a maintainer',
    steps: [placed, says('/help', 'maintainer')],
    labels: [ROLLOUT],
    replies: /`\/help` shows this list\n- `\/erratum`/,
    reactions: ['+'],
  },
  {
    name: '/help of the author lists nothing for maintainers',
    steps: [placed, says('/help')],
    labels: [ROLLOUT],
    replies: /`\/help` shows this list\n\n/,
    reactions: ['+'],
  },
  {
    name: 'a label that means an erratum',
    repository: 'judged',
    steps: [placed, labels('Accepted')],
    labels: [ROLLOUT, 'Accepted'],
    says: /accepted this as an erratum/,
  },
  {
    name: 'a label that is set after a command is the last word',
    repository: 'judged',
    steps: [placed, labels('erratum'), says('/editorial', 'maintainer'), unlabels('erratum'), labels('wontfix')],
    labels: [ROLLOUT, 'wontfix'],
    says: /leave the text as it is/,
    reactions: ['+'],
  },
  {
    name: 'a command after a label is the last word',
    repository: 'judged',
    steps: [placed, labels('wontfix'), says('/erratum', 'maintainer'), edits({ body: 'Section 3.1.' })],
    labels: [ROLLOUT, 'wontfix'],
    says: /accepted this as an erratum/,
    reactions: ['+'],
  },
  {
    name: 'labels that contradict each other say nothing',
    repository: 'judged',
    steps: [placed, labels('wontfix'), labels('erratum')],
    labels: [ROLLOUT, 'erratum', 'wontfix'],
    says: /Rollout`\.(?!.*maintainer (?:accepted|decided))/s,
  },

  // Rulings that can not simply be done.
  {
    name: 'a ruling by the author, who may not triage',
    steps: [placed, says('/erratum\n/chapter 1')],
    labels: [INTRODUCTION],
    says: /Introduction`(?!.*accepted)/s,
    replies: /To `reader`: only people who may triage in this repository can use `\/erratum`/,
    reactions: ['-'],
  },
  {
    name: 'a ruling by the author, who may',
    steps: [opens('Typo in chapter 3', '', 'maintainer'), says('/erratum', 'maintainer')],
    labels: [ROLLOUT],
    says: /accepted this as an erratum/,
    reactions: ['+'],
  },
  {
    name: 'a ruling by a stranger',
    steps: [placed, says('/duplicate #1', 'stranger'), says('/rejected', 'stranger')],
    labels: [ROLLOUT],
    replies: /To `stranger`: commands work for the author/,
    reactions: ['-', ''],
  },
  {
    name: 'fixed in an edition that is not',
    steps: [placed, says('/fixed v9.9', 'maintainer')],
    labels: [ROLLOUT],
    replies: /no edition is called `v9\.9`\. The latest are `v1\.0` or `v2\.0`\. `\/fixed` alone works/,
    reactions: ['-'],
  },
  {
    name: 'a duplicate of a report that is not there',
    steps: [placed, says('/duplicate #9999', 'maintainer')],
    labels: [ROLLOUT],
    replies: /`#9999` is no other issue or discussion of this repository/,
    reactions: ['-'],
  },
  {
    name: 'a duplicate of itself',
    steps: [placed, (talk) => talk.say(`/duplicate #${talk.number}`, 'maintainer')],
    labels: [ROLLOUT],
    replies: /is no other issue or discussion/,
    reactions: ['-'],
  },
  {
    name: 'a duplicate in another repository, then of nothing',
    steps: [placed, says('/duplicate press/ideas#1', 'maintainer'), says('/duplicate', 'maintainer')],
    labels: [ROLLOUT],
    replies: /the number is missing/,
    reactions: ['-', '-'],
  },
  {
    name: 'a misspelt ruling',
    steps: [placed, says('/eratum', 'maintainer')],
    labels: [ROLLOUT],
    replies: /`\/eratum` is not a command\. The commands are: .*`\/erratum`/,
    reactions: ['-'],
  },

  // Commands that can not simply be done.
  {
    name: 'a section that is not',
    steps: [placed, says('/chapter 9.9')],
    labels: [ROLLOUT],
    replies: /no section is called `9\.9`.*`\/chapter /,
    reactions: ['-'],
  },
  { name: 'a title that is misspelt', steps: [vague, says('/chapter Rolback')], labels: [ROLLOUT], reactions: ['+'] },
  {
    name: 'a title that two chapters have',
    steps: [placed, says('/chapter capacity')],
    labels: [ROLLOUT],
    replies: /`\/chapter Capacity of teams` or `\/chapter Capacity of machines`/,
    reactions: ['-'],
  },
  {
    name: 'one of several that is not',
    steps: [placed, says('/chapter 1, 9.9')],
    labels: [ROLLOUT],
    replies: /`9\.9`/,
    reactions: ['-'],
  },
  {
    name: '/chapter without words',
    steps: [placed, says('/chapter')],
    labels: [ROLLOUT],
    replies: /the chapter is missing/,
    reactions: ['-'],
  },
  {
    name: 'a misspelt command',
    steps: [placed, says('/chaper 1')],
    labels: [ROLLOUT],
    replies: /`\/chaper` is not a command/,
    reactions: ['-'],
  },
  {
    name: 'a command of another bot',
    steps: [placed, says('/close'), says('/assign me'), says('/etc/hosts is wrong')],
    labels: [ROLLOUT],
    reactions: ['', '', ''],
  },
  {
    name: 'a notice that is not',
    steps: [placed, says('/notice v9')],
    labels: [ROLLOUT],
    replies: /has no release notices/,
    reactions: ['-'],
  },
  {
    name: 'two mistakes get one reply',
    steps: [placed, says('/chapter 9.9'), says('/chapter 8.8')],
    labels: [ROLLOUT],
    replies: /`8\.8`/,
    reactions: ['-', '-'],
  },
  {
    name: 'a stranger’s command',
    steps: [placed, says('/chapter 1', 'stranger')],
    labels: [ROLLOUT],
    replies: /To `stranger`: commands work for the author/,
    reactions: ['-'],
  },
  {
    name: 'a stranger’s command after the author’s',
    steps: [placed, says('/chapter 1'), says('/chapter none', 'stranger')],
    labels: [INTRODUCTION],
    replies: /stranger/,
    reactions: ['+', '-'],
  },
  {
    name: 'strangers again and again',
    steps: [placed, says('/triage', 'stranger'), says('/help', 'stranger'), says('/chapter 1', 'stranger')],
    labels: [ROLLOUT],
    replies: /stranger/,
    reactions: ['-', '', ''],
  },

  // What is no command.
  { name: 'in a quote', steps: [placed, says('> /chapter 1\n\nNo.')], labels: [ROLLOUT], reactions: [''] },
  {
    name: 'in a block of code',
    steps: [placed, says('Write\n```\n/chapter 1\n```')],
    labels: [ROLLOUT],
    reactions: [''],
  },
  { name: 'in indented code', steps: [placed, says('Write\n\n    /chapter 1\n')], labels: [ROLLOUT], reactions: [''] },
  { name: 'in inline code', steps: [placed, says('`/chapter 1`')], labels: [ROLLOUT], reactions: [''] },
  {
    name: 'in an HTML comment',
    steps: [placed, says('Hm. <!--\n/chapter 1\n-->\n\n<!--\n/chapter 2\n-->')],
    labels: [ROLLOUT],
    reactions: [''],
  },
  {
    name: 'in hidden HTML',
    steps: [placed, says('<pre>\n/chapter 1\n</pre>\n<script>\n/chapter 1\n</script>')],
    labels: [ROLLOUT],
    reactions: [''],
  },
  {
    name: 'in a heading, a table, withdrawn',
    steps: [placed, says('# /chapter 1\n\n| a |\n|---|\n| /chapter 1 |\n\n~~/chapter 1~~')],
    labels: [ROLLOUT],
    reactions: [''],
  },
  {
    name: 'in the middle of a line',
    steps: [placed, says('Say /chapter 1 to move it.')],
    labels: [ROLLOUT],
    reactions: [''],
  },
  { name: 'in the report itself', steps: [opens('Typo in chapter 3', '/chapter none')], labels: [ROLLOUT] },
  {
    name: '200 at once',
    steps: [placed, says(Array.from({ length: 200 }, (_, index) => `/chapter ${(index % 3) + 1}`).join('\n'))],
    labels: [ROLLOUT],
    replies: /too many commands/,
    reactions: ['-'],
  },

  // What configurations say.
  { name: 'no comment wanted', repository: 'quiet', steps: [placed], labels: [ROLLOUT], says: null },
  {
    name: 'no comment wanted, our label removed',
    repository: 'quiet',
    steps: [placed, unlabels(ROLLOUT)],
    labels: [],
    says: null,
  },
  {
    name: 'no comment wanted, but a command given',
    repository: 'quiet',
    steps: [placed, says('/chapter 1')],
    labels: [INTRODUCTION],
    says: /`reader` said/,
    reactions: ['+'],
  },
  {
    name: 'no comment wanted, and a stranger’s command',
    repository: 'quiet',
    steps: [placed, says('/chapter 1', 'stranger')],
    labels: [ROLLOUT],
    says: null,
    reactions: [''],
  },
  {
    name: 'a delay, and nobody came first',
    repository: 'patient',
    steps: [(talk) => talk.open('Typo in chapter 3', '', 'reader', { createdAt: '2026-01-01T00:00:00Z' })],
    labels: [ROLLOUT],
  },
  { name: 'a delay that is not over', repository: 'patient', steps: [placed], labels: [], says: null },
  {
    name: 'a delay, cut short by a command',
    repository: 'patient',
    steps: [placed, says('/chapter 1')],
    labels: [INTRODUCTION],
    reactions: ['+'],
  },

  // The Chinese publication.
  {
    name: '中文：章节号',
    repository: 'whitepaper',
    steps: [opens('5.3.1 有错别字'), says('/chapter 4.3.2')],
    labels: ['章节: 变更管理'],
    says: /由 `reader` 于 .* 指明为“4\.3\.2/,
    reactions: ['+'],
  },
  {
    name: '中文：标题',
    repository: 'whitepaper',
    steps: [opens('很好'), says('/chapter 故障应急')],
    labels: ['章节: 故障应急'],
    reactions: ['+'],
  },
  {
    name: '中文：公司名',
    repository: 'whitepaper',
    steps: [opens('很好'), says('/chapter 《携程云平台》')],
    labels: ['章节: 变更管理'],
    reactions: ['+'],
  },
  {
    name: '中文：多个',
    repository: 'whitepaper',
    steps: [opens('很好'), says('/chapter 5.3.1、4.3.2')],
    labels: ['章节: 变更管理', '章节: 故障应急'],
    reactions: ['+'],
  },
  {
    name: '中文：不归章节',
    repository: 'whitepaper',
    steps: [opens('5.3.1 有错别字'), says('/chapter 无')],
    labels: [],
    reactions: ['+'],
  },
  {
    name: '中文：有歧义',
    repository: 'whitepaper',
    steps: [opens('很好'), says('/chapter 实践')],
    labels: ['章节待定'],
    replies: /可能属于不止一个章节/,
    reactions: ['-'],
  },
  {
    name: '中文：公告',
    repository: 'whitepaper',
    steps: [opens('5.3.1 有错别字'), says('/notice 1.0.3')],
    labels: ['章节: 故障应急'],
    says: /v1\.0\.3|1\.0\.3/,
    reactions: ['+'],
  },
  {
    name: '中文：没有的公告',
    repository: 'whitepaper',
    steps: [opens('5.3.1 有错别字'), says('/notice v3')],
    labels: ['章节: 故障应急'],
    replies: /没有名为 `v3` 的发布公告/,
    reactions: ['-'],
  },
  {
    name: '中文：勘误',
    repository: 'whitepaper',
    steps: [opens('5.3.1 有错别字'), says('/erratum\n/fixed v1.0.7\n/duplicate ＃1', 'maintainer')],
    labels: ['章节: 故障应急'],
    says: /维护者已确认这是一处错误。问题已在 v1\.0\.7 中更正。与 #1 重复。/,
    reactions: ['+'],
  },
];

/** Everything arrives twice, and in the wrong order. */
const badly = (jobs: readonly Job[]) => [...jobs, ...jobs].reverse();

describe.each(['issue', 'discussion'] as const)('a conversation on an %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.github.close());

  it.each(talks)('$name', async ({ repository = 'book', steps, says: said, replies, ...expected }) => {
    const explained = new ExplainedLooks(stage);
    const talk = new Conversation(kind, `press/${repository}`, stage.github, calm(explained.look));
    talk.startListening();
    for (const step of steps) {
      await step(talk);
      explained.expectOne();
      await talk.hear(badly);
    }
    stage.github.clearRequests();
    await talk.lookAgain();

    const outcome = await talk.outcome();
    expect(outcome.labels).toEqual([...expected.labels].toSorted());
    expect(outcome.acknowledgements).toHaveLength(said === null ? 0 : 1);
    if (said) expect(outcome.acknowledgements[0]).toMatch(said);
    expect(outcome.replies).toHaveLength(replies === undefined ? 0 : 1);
    if (replies) expect(outcome.replies[0]).toMatch(replies);
    if (expected.reactions) expect(outcome.reactions).toEqual(expected.reactions);
    expect(stage.github.writes.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect(explained.told).toEqual(explained.done);
  });
});

/** A look that is put off is not made here. */
function calm(look: (job: Job) => Promise<void>): (job: Job) => Promise<void> {
  return async (job) => {
    await look(job).catch((error: Error) => {
      if (error.name !== 'LookLater') throw error;
    });
  };
}
