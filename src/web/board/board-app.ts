import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { languageCodes, languages } from '../../core/languages/languages.ts';
import { onceAMinute } from '../operations/once-a-minute.ts';
import { logIn, logOut, showLogin, toLogin } from './access/login.ts';
import { createMinuteCounter, type MinuteCounter } from './access/minute-counter.ts';
import { refuseOtherSites, securityHeaders } from './access/protection.ts';
import { createSessions, type Sessions } from './access/session.ts';
import type { BoardSources } from './frame/board-sources.ts';
import { type BoardState, createBoardState } from './frame/board-state.ts';
import { chooseLanguage } from './frame/choose-language.ts';
import { messagePage, notFoundPage } from './frame/message.ts';
import { isReceived } from './frame/read-form.ts';
import { script } from './frame/script.ts';
import { style } from './frame/style.ts';
import type { BoardContext, BoardEnv } from './frame/visit.ts';
import { exportRecords } from './list/export-records.ts';
import { readView } from './list/read-view.ts';
import { showErrata } from './pages/errata.ts';
import { showHealth } from './pages/health.ts';
import { showOverview } from './pages/overview.ts';
import { showRepository } from './pages/repository.ts';
import { MAX_REPORT_BYTES, refuseLargeReport, showTry, tryReport } from './try/try-page.ts';
import { createTurns, type TakeTurn } from './try/turns.ts';

const MAX_LOGIN_BYTES = 4096;
/** For all behind one address who are not logged in. */
const MAX_PAGES_A_MINUTE = 600;

type Middleware = MiddlewareHandler<BoardEnv>;

/** For those who are not logged in, and for those who are. */
interface Turns {
  readonly anybody: TakeTurn;
  readonly operator: TakeTurn;
}

/** All that the board answers to. Who may see a page is settled by its path, so that no page can forget it. */
export function createBoardApp(sources: BoardSources): Hono<BoardEnv> {
  const { log } = sources;
  const sessions = sources.token === null ? null : createSessions(sources.token, sources.sessions);
  const clock = () => performance.now();
  const wrongTokens = createMinuteCounter(clock);
  const onWrongToken = onceAMinute((wrong) => log.warn({ wrong }, 'wrong tokens were given at the board'));
  const turns = (atOnce: number, perMinute: number) => ({
    anybody: createTurns({ atOnce, perMinute }, clock),
    operator: createTurns({ atOnce: 2 * atOnce, perMinute: 4 * perMinute }, clock),
  });

  const app = new Hono<BoardEnv>();
  app.onError((err, context) => {
    const { words } = context.var.visit;
    if (err instanceof HTTPException) return messagePage(context, 403, words.foreignTitle, words.foreign);
    log.error({ err }, 'a page of the board could not be shown');
    return messagePage(context, 503, words.downTitle, words.down);
  });
  app.notFound((context) => context.text('not found', 404));
  app.use(securityHeaders, chooseLanguage, visit(createBoardState(sources)), refuseOtherSites);

  app.get(style.path, style.answer);
  app.get(script.path, script.answer);
  app.use(recognise(sessions));
  app.get('/login', (context) => showLogin(context));
  app.post('/login', limit(MAX_LOGIN_BYTES, refuseLargeToken), (context) =>
    logIn(context, sessions, (key) => {
      onWrongToken();
      return wrongTokens(key);
    }),
  );
  app.post('/logout', (context) => logOut(context, sessions));
  app.use(limitPages(createMinuteCounter(clock)));

  app.use('/', viewersOnly);
  app.get('/', showOverview);
  app.get('/health', showHealth);

  app.use('/r/*', viewersOnly);
  app.use('/r/:owner/:repo/*', visibleRepository);
  app.get('/r/:owner/:repo', takeTurns(turns(4, 120), asksSomething), showRepository);
  const files = takeTurns(turns(1, 30));
  app.get('/r/:owner/:repo/reports.csv', files, (context) => exportRecords(context, 'csv'));
  app.get('/r/:owner/:repo/reports.json', files, (context) => exportRecords(context, 'json'));
  app.get('/r/:owner/:repo/errata', takeTurns(turns(4, 120)), showErrata);
  app.get('/r/:owner/:repo/try', showTry);
  app.post(
    '/r/:owner/:repo/try',
    takeTurns(turns(40, 600)),
    limit(MAX_REPORT_BYTES, refuseLargeReport),
    received,
    takeTurns(turns(1, 30)),
    tryReport,
  );
  return app;
}

/** What is asked, and in which language. */
function visit(board: BoardState): Middleware {
  return async (context, next) => {
    const url = new URL(context.req.url);
    const language = languageCodes.find((code) => code === context.var.language) ?? 'en';
    context.set('visit', {
      url,
      language,
      words: languages[language].board,
      isOperator: false,
      board,
      link: (path) =>
        url.searchParams.has('lang') ? `${path}${path.includes('?') ? '&' : '?'}lang=${language}` : path,
    });
    context.header('cache-control', url.pathname === '/login' ? 'no-store' : 'private, no-cache');
    context.header('vary', 'Accept-Language, Cookie');
    await next();
  };
}

/** Whether the operator asks; and that what is for the operator's eyes is kept nowhere. */
function recognise(sessions: Sessions | null): Middleware {
  return async (context, next) => {
    const { visit } = context.var;
    const isOperator = (await sessions?.isOpen(context, visit.board.now())) ?? false;
    if (isOperator) {
      context.set('visit', { ...visit, isOperator });
      context.header('cache-control', 'no-store');
    }
    await next();
  };
}

/**
 * People who are logged in have no limit, and logging in comes before it. So others behind the same proxy cannot use up
 * an operator's requests.
 */
function limitPages(count: MinuteCounter): Middleware {
  return async (context, next) => {
    const { isOperator, words } = context.var.visit;
    if (isOperator || count(context.env.address) <= MAX_PAGES_A_MINUTE) return next();
    context.header('retry-after', '60');
    return messagePage(context, 429, words.tooManyTitle, words.tooMany);
  };
}

/** A closed board is for who is logged in. */
const viewersOnly: Middleware = async (context, next) => {
  const { isOperator, board } = context.var.visit;
  if (isOperator || board.visibility === 'open') return next();
  return context.req.method === 'POST' ? notFoundPage(context) : toLogin(context);
};

const visibleRepository: Middleware = async (context, next) => {
  const { board, isOperator } = context.var.visit;
  const name = `${context.req.param('owner')}/${context.req.param('repo')}`.toLowerCase();
  const repository = await board.repository(name);
  if (repository === null || (repository.isPrivate && !isOperator)) return notFoundPage(context);
  context.set('repository', repository);
  return next();
};

/** For what costs time or memory, and differs from visitor to visitor: few are answered at a time. */
function takeTurns(
  { anybody, operator }: Turns,
  isCostly: (context: BoardContext) => boolean = () => true,
): Middleware {
  return async (context, next) => {
    const { words, isOperator } = context.var.visit;
    if (!isCostly(context)) return next();
    const done = (isOperator ? operator : anybody)();
    if (done !== null) return next().finally(done);
    context.header('retry-after', '5');
    return messagePage(context, 503, words.tooManyTitle, words.busy);
  };
}

/** Waits for the whole report, so that a slow sender does not hold a turn of those who try. */
const received: Middleware = async (context, next) => {
  return (await isReceived(context)) ? next() : refuseLargeReport(context);
};

function asksSomething({ var: { visit } }: BoardContext): boolean {
  return readView(visit.url, visit.board.now()).asked.length > 0;
}

function limit(maxSize: number, onError: (context: BoardContext) => Response | Promise<Response>): Middleware {
  return bodyLimit({ maxSize, onError: (context: Context) => onError(context) });
}

function refuseLargeToken(context: BoardContext) {
  return showLogin(context, 413, context.var.visit.words.wrongToken);
}
