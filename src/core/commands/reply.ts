import type { ReplyWording } from '../languages/reply-wording.ts';
import { codeSpan } from '../markdown/escape-markdown.ts';
import type { Answer } from './answer.ts';
import { JUDGING } from './command.ts';
import type { CommandResult } from './run-commands.ts';

/** Marks our one reply about commands, as distinct from the acknowledgement. Valid only if our app is the author. */
const MARKER = '<!-- chapter-triage-reply -->';
const MAX = { people: 3, answers: 3, versions: 4 };

/** Whether a comment has the mark of our reply about commands. Anyone can type the mark. */
export function isReplyComment(body: string): boolean {
  return body.trimEnd().endsWith(MARKER);
}

/** Our reply about commands that were not simply done, newest last. Null if all were done. It mentions no one. */
export function replyTo(ran: readonly CommandResult[], wording: ReplyWording): string | null {
  const answered = ran.filter(({ answers }) => answers.length > 0);
  if (answered.length === 0) return null;
  const paragraphs = answered.slice(-MAX.people).map(({ author, answers }) => {
    const sentences = distinct(answers.map((answer) => sentence(answer, wording))).slice(0, MAX.answers);
    return `${wording.commands.to({ who: codeSpan(author) })} ${sentences.join('\n\n')}`;
  });
  return [...distinct(paragraphs), `<sub>${wording.smallPrint()}</sub>`, MARKER].join('\n\n');
}

function sentence(answer: Answer, { commands, or }: ReplyWording): string {
  switch (answer.kind) {
    case 'help':
      return [commands.help(), ...(answer.isMaintainer ? [commands.helpMaintainers()] : [])].join('\n');
    case 'not-allowed':
      return commands.notAllowed();
    case 'too-many':
      return commands.tooMany();
    case 'unknown-command': {
      const names = ['chapter', 'notice', 'triage', 'help', ...(answer.isMaintainer ? JUDGING : [])];
      const all = names.map((name) => codeSpan(`/${name}`));
      return commands.unknownCommand({ words: codeSpan(`/${answer.words}`), commands: or(all) });
    }
    case 'maintainers-only':
      return commands.maintainersOnly({ command: codeSpan(`/${answer.words}`) });
    case 'unknown-report':
      return commands.unknownReport({ words: codeSpan(answer.words) });
    case 'unknown-notice':
    case 'unknown-edition': {
      const versions = answer.known.slice(-MAX.versions).map((version) => codeSpan(version));
      const values = { words: codeSpan(answer.words), known: versions.length === 0 ? null : or(versions) };
      return answer.kind === 'unknown-notice' ? commands.unknownNotice(values) : commands.unknownEdition(values);
    }
    case 'unknown-place':
    case 'ambiguous-place': {
      const works = answer.suggestions.map((words) => codeSpan(`/chapter ${words}`, 80));
      const values = { words: codeSpan(answer.words), suggestions: works.length === 0 ? null : or(works) };
      return answer.kind === 'unknown-place' ? commands.unknownPlace(values) : commands.ambiguousPlace(values);
    }
    default:
      return answer satisfies never;
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
