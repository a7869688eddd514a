import { codeSpan } from '../escape-markdown.ts';
import type { Wording } from '../wording/wording.ts';
import type { Answer } from './answer.ts';
import type { Ran } from './run-commands.ts';

/** Tells our one reply about commands from our acknowledgement; ours only with our app as the author. */
const mark = '<!-- chapter-triage-reply -->';
const most = { people: 3, answers: 3, known: 4 };

/** True for a comment that bears the mark of our reply about commands. Anybody can type it. */
export function isReplyComment(body: string): boolean {
  return body.trimEnd().endsWith(mark);
}

/** Our reply about commands that could not simply be done, newest last; null when all were. Pings nobody. */
export function replyTo(ran: readonly Ran[], wording: Wording): string | null {
  const told = ran.filter(({ answers }) => answers.length > 0);
  if (told.length === 0) return null;
  const paragraphs = told.slice(-most.people).map(({ author, answers }) => {
    const said = distinct(answers.map((answer) => sentence(answer, wording))).slice(0, most.answers);
    return `${wording.commands.to({ who: codeSpan(author) })} ${said.join('\n\n')}`;
  });
  return [...distinct(paragraphs), `<sub>${wording.smallPrint()}</sub>`, mark].join('\n\n');
}

function sentence(answer: Answer, { commands, or }: Wording): string {
  switch (answer.kind) {
    case 'help':
      return commands.help();
    case 'not-allowed':
      return commands.notAllowed();
    case 'too-many':
      return commands.tooMany();
    case 'unknown-command': {
      const all = ['/chapter', '/notice', '/triage', '/help'].map((name) => codeSpan(name));
      return commands.unknownCommand({ words: codeSpan(`/${answer.words}`), commands: or(all) });
    }
    case 'unknown-notice': {
      const known = answer.known.slice(-most.known).map((version) => codeSpan(version));
      return commands.unknownNotice({ words: codeSpan(answer.words), known: known.length === 0 ? null : or(known) });
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
