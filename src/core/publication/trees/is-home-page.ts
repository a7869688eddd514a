import { titleKey } from '../find-title.ts';

const HOME_PAGE = /^(?:\.\/)?(?:[^/]*\/)?(?:readme|_?index|intro)(?:\.\w+)?$/iu;
const HOME = /^(?:home|home ?page|首页|主页|封面|cover|title ?page)$/iu;

/** Whether an entry leads to a book's home page and says no more than that, or the name of the book. */
export function isHomePage(path: string | null, title: string, name: string | null): boolean {
  if (path === null || !HOME_PAGE.test(path)) return false;
  return HOME.test(title) || (name !== null && titleKey(name) === titleKey(title));
}
