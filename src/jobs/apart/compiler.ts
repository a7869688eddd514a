import Bottleneck from 'bottleneck';
import { type Problem, UserError } from '../../core/problem.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import { compileCatalogue } from '../../core/publication/compile.ts';
import { textFiles } from '../../core/publication/passages/text-files.ts';
import type { PublicationSummary } from '../../core/publication/publication-summary.ts';
import { isChapterFile } from '../../core/publication/sources/file-endings.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import type { ChooseText, Compiled } from '../../github/files/catalogue-of.ts';
import { type ApartLimits, runApart } from './run-apart.ts';

/** The result for proposed sources; no summary if they do not form a publication. */
export interface Proposal {
  readonly summary: PublicationSummary | null;
  readonly problems: readonly Problem[];
}

/** Compiles any sources without holding the event loop longer than 200 ms. */
export interface Compiler {
  compile(sources: PublicationSources): Promise<Compiled<Catalogue>>;
  /** See textFiles. */
  readonly chooseText: ChooseText;
  /** Anyone may have proposed them. */
  summarise(sources: PublicationSources): Promise<Proposal>;
}

/** The largest real books take a second, and 200 MB. */
const PROPOSED: ApartLimits = { milliseconds: 10_000, megabytes: 400 };
/** A slow machine must be able to adopt a large book. */
const ADOPTED: ApartLimits = { milliseconds: 60_000, megabytes: 400 };

/** Bytes of sources that are read in place: the slowest of this size take less than starting a thread does. */
const MAX_IN_PLACE = 16 * 1024;

/** Proposals are checked one at a time, so they never keep a publication from being read. */
const MAX_THREADS = 2;

export function createCompiler(proposed = PROPOSED, adopted = ADOPTED): Compiler {
  const turns = new Bottleneck({ maxConcurrent: MAX_THREADS });
  const apart: typeof runApart = (name, input, limits) => turns.schedule(() => runApart(name, input, limits));
  return {
    async compile(sources) {
      return isSmall(sources) ? compileCatalogue(sources) : apart('compile', [sources], adopted);
    },
    async chooseText(files, sources, about) {
      const isQuick = isSmall(sources) || !files.some(({ path }) => isChapterFile(path));
      if (isQuick) return textFiles(files, sources, about);
      return (await apart('textFiles', [files, sources, about], proposed)) as ReturnType<typeof textFiles<never>>;
    },
    async summarise(sources) {
      try {
        return await apart('summarise', [sources], proposed);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { summary: null, problems: error.problems };
      }
    },
  };
}

function isSmall({
  contents,
  notices,
  releases = [],
  text = [],
}: Pick<PublicationSources, 'contents' | 'notices' | 'releases'> & Partial<PublicationSources>): boolean {
  const texts = [...contents, ...notices, ...text].map((file) => file.text);
  const bytes = [...texts, ...releases.map(({ body }) => body)].map((one) => Buffer.byteLength(one));
  return bytes.reduce((sum, size) => sum + size, 0) <= MAX_IN_PLACE;
}
