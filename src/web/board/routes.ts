import type { RecordedRepository } from '../../store/tables/records.ts';
import { showErrata } from './pages/errata.ts';
import { logIn, logOut, showLogin } from './pages/login.ts';
import { showOverview } from './pages/overview.ts';
import { showRepository } from './pages/repository.ts';
import { showTry, tryReport } from './pages/try.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import type { BoardAnswer, Visit } from './visit.ts';

/**
 * A page, and who may have it: `anyone`; a `viewer` of the board, which is everybody where it is open; or who may see
 * the `repository` that its path names. That is looked at before a page is asked for, so that no page can forget it.
 */
export type Route =
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly who: 'anyone' | 'viewer';
      answer(visit: Visit): BoardAnswer | Promise<BoardAnswer>;
    }
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly who: 'repository';
      answer(visit: Visit, repository: RecordedRepository): BoardAnswer | Promise<BoardAnswer>;
    };

/** All that the board answers to. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', who: 'viewer', answer: showOverview },
  { method: 'GET', path: '/login', who: 'anyone', answer: showLogin },
  { method: 'POST', path: '/login', who: 'anyone', answer: logIn },
  { method: 'POST', path: '/logout', who: 'anyone', answer: logOut },
  { method: 'GET', path: '/r/{owner}/{repo}', who: 'repository', answer: showRepository },
  { method: 'GET', path: '/r/{owner}/{repo}/errata', who: 'repository', answer: showErrata },
  { method: 'GET', path: '/r/{owner}/{repo}/try', who: 'repository', answer: showTry },
  { method: 'POST', path: '/r/{owner}/{repo}/try', who: 'repository', answer: tryReport },
  { method: 'GET', path: style.path, who: 'anyone', answer: () => style.answer },
  { method: 'GET', path: script.path, who: 'anyone', answer: () => script.answer },
];

/** The route of a request, and the repository that its path names; null where there is none. HEAD is asked as GET. */
export function routeOf(method: string, path: string): { route: Route; repository: string } | null {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const [, owner, repo, rest] = /^\/r\/([\w.-]{1,100})\/([\w.-]{1,100})(\/.*)?$/.exec(path) ?? [];
  const pattern = owner === undefined ? path : `/r/{owner}/{repo}${rest ?? ''}`;
  const route = ROUTES.find((one) => one.method === wanted && one.path === pattern);
  return route ? { route, repository: `${owner}/${repo}`.toLowerCase() } : null;
}
