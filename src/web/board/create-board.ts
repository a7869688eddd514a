import type { IncomingMessage } from 'node:http';
import type { RecordedRepository } from '../../store/tables/records.ts';
import type { Answer } from '../webhook-endpoint.ts';
import type { BoardSources } from './board-sources.ts';
import { chooseLanguage } from './choose-language.ts';
import { fresh } from './fresh.ts';
import { gitHubPages } from './github-pages.ts';
import { isSameOrigin } from './is-same-origin.ts';
import { createLoginAttempts } from './login-attempts.ts';
import { toLogin } from './pages/login.ts';
import { messagePage } from './pages/message.ts';
import { type Route, routeOf } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { readSession } from './session-cookie.ts';
import { createSessions } from './sessions.ts';
import { createTurns } from './turns.ts';
import type { BoardAnswer, BoardState, Visit } from './visit.ts';
import { boardWordings } from './wording/board-wordings.ts';

/** Answers what is asked of the board; null for what is none of its pages. Never throws. */
export type Board = (request: IncomingMessage) => Promise<Answer | null>;

/** Milliseconds for which a page may be behind the table, so that many visitors cost no more than one. */
const BEHIND_MS = 3_000;
/** So many whole repositories are in memory at a time. */
const MOST_ERRATA = 20;
/** Some more than are listed: of those looked at lately, some were not placed. */
const MOST_READ = { unsure: 21, recent: 40 };

export function createBoard(sources: BoardSources): Board {
  const state = stateOf(sources);
  return async (request) => {
    const url = URL.parse(request.url ?? '', 'http://board');
    const found = url && routeOf(request.method ?? '', url.pathname);
    if (!url || !found) return null;
    const visit = visitOf(request, url, state);
    const answer = await answerOf(visit, found.route, found.repository).catch((err): BoardAnswer => {
      state.log.error({ err }, 'a page of the board could not be shown');
      return messagePage(visit, 503, visit.words.downTitle, visit.words.down);
    });
    return {
      status: answer.status,
      text: answer.body.toString(),
      type: answer.type ?? 'text/html; charset=utf-8',
      headers: { ...securityHeaders(visit.isOperator || found.route.path === '/login'), ...answer.headers },
    };
  };
}

async function answerOf(visit: Visit, route: Route, name: string): Promise<BoardAnswer> {
  const { words, isOperator, board, request } = visit;
  if (route.who !== 'anyone' && !isOperator && board.visibility === 'closed') {
    return request.method === 'POST' ? notFound(visit) : toLogin(visit);
  }
  // What does not exist takes the same way as what may not be seen: the answer tells nobody which it is.
  const repository = route.who === 'repository' ? await seen(visit, name) : null;
  if (route.who === 'repository' && repository === null) return notFound(visit);
  if (route.method === 'POST' && !isSameOrigin(request.headers)) {
    return messagePage(visit, 403, words.foreignTitle, words.foreign);
  }
  if (route.who !== 'repository') return route.answer(visit);
  return route.answer(visit, repository as RecordedRepository);
}

async function seen({ board, isOperator }: Visit, name: string): Promise<RecordedRepository | null> {
  const repository = (await board.repositories()).find((one) => one.repository === name);
  return repository && (isOperator || !repository.isPrivate) ? repository : null;
}

function notFound(visit: Visit): BoardAnswer {
  return messagePage(visit, 404, visit.words.notFoundTitle, visit.words.notFound);
}

function visitOf(request: IncomingMessage, url: URL, board: BoardState): Visit {
  const asked = url.searchParams.get('lang');
  const language = chooseLanguage(asked, request.headers['accept-language']);
  const session = readSession(request.headers);
  return {
    request,
    url,
    language,
    words: boardWordings[language],
    isOperator: session !== null && (board.sessions?.isOpen(session, board.now()) ?? false),
    board,
    link: (path) => (asked === null ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`),
  };
}

function stateOf(sources: BoardSources): BoardState {
  const { records, now } = sources;
  const list = fresh(() => records.repositories(), BEHIND_MS);
  const health = fresh(() => sources.health(), BEHIND_MS);
  const clock = () => performance.now();
  return {
    ...sources,
    sessions: sources.token === null ? null : createSessions(sources.token),
    attempts: createLoginAttempts(clock),
    turns: {
      anybody: createTurns({ atOnce: 1, perMinute: 30 }, clock),
      operator: createTurns({ atOnce: 2, perMinute: 120 }, clock),
    },
    pages: gitHubPages(sources.gitHubAddress),
    now,
    repositories: () => list('all'),
    health: () => health('all'),
    allOf: fresh((repository) => listed(records.all(repository)), BEHIND_MS, MOST_ERRATA),
    dataOf: fresh(async (repository) => {
      const [heat, unsure, recent, corrections] = await Promise.all([
        records.heat(repository),
        records.unsure(repository, MOST_READ.unsure),
        records.recent(repository, MOST_READ.recent),
        records.corrections(repository),
      ]);
      return { heat, unsure, recent, corrections };
    }, BEHIND_MS),
  };
}

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
