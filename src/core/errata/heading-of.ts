import type { ErrataWording } from '../languages/en/errata.ts';
import type { ErrataChapter } from './errata.ts';

/** The title of a chapter with its page, if that is known. */
export function headingOf({ title, page }: Pick<ErrataChapter, 'title' | 'page'>, wording: ErrataWording): string {
  return [title ?? wording.noChapter, page === null ? '' : ` (${wording.page(page)})`].join('');
}

/** “error” → “correction”, or the quoted words alone, in every language. The words are escaped already. */
export function change(error: string, correction: string | null): string {
  return correction === null ? `“${error}”` : `“${error}” → “${correction}”`;
}
