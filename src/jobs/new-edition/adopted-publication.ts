import type { Catalogue } from '../../core/publication/catalogue.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { ListedSources } from '../../github/files/catalogue-of.ts';
import type { Configured } from '../../github/files/configuration-of.ts';
import type { AdoptedLook, EditionStore } from '../../store/adopted/edition-store.ts';
import type { EditionJob } from '../../store/queue/edition-queue.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import { adoptedConfiguration, adoptedState, configurationInForce, isAdopted, standingPublication } from './adopt.ts';
import { withFormerNames } from './with-former-names.ts';

export interface Adoption {
  readonly store: Pick<EditionStore, 'adopted' | 'adoptFirst' | 'sources'>;
  readonly editions: { request(job: EditionJob): Promise<void> };
}

/** How a look reads a publication. */
export interface PublicationReader {
  /** Null for a repository without a configuration. Throws a UserError if no version of it is valid. */
  configured(): Promise<Configured | null>;
  list(configured: Configured): Promise<ListedSources>;
  compile(configured: Configured, listed: ListedSources): Promise<Catalogue>;
  /** Throws a UserError if a public repository would show content of a private one. */
  refusePrivate(configured: Configured): Promise<void>;
  /** True if an edition job was requested for this state a moment ago. Otherwise notes that one is requested now. */
  wasRequested(state: string): boolean;
}

/** Seconds for which a look waits for a compilation. That goes on, and meanwhile the look's lane is free for others. */
const COMPILING_SECONDS = 5;

/** Seconds that a look waits while labels are renamed. */
const HELD_SECONDS = 10;

/**
 * The publication that looks use: the adopted state. So a look never uses a chapter name that its label does not have
 * yet. A new repository adopts what is on GitHub. If GitHub has another state, an edition job is requested, since its
 * webhook may be lost. Null for a repository without a configuration. Throws a LookLater while labels are renamed.
 */
export async function adoptedPublication(
  { store, editions }: Adoption,
  job: EditionJob,
  { configured: read, list, compile: compiled, refusePrivate, wasRequested }: PublicationReader,
): Promise<PublicationState | null> {
  const known = () => store.adopted(job.installationId, job);
  const compile: typeof compiled = (...from) => soon(compiled(...from));
  const configured = await configurationInForce(read(), async () => (await known())?.adopted);
  if (configured === null) return null;
  const listed = await list(configured);
  const { adopted, isHeld } = (await known()) ?? (await adopt(configured, listed));
  if (isHeld) throw new LookLater('labels are being renamed', HELD_SECONDS);
  const isCurrent = isAdopted(adopted, configured, listed);
  // First: the new state may correct problems of the adopted one.
  if (!isCurrent && !wasRequested(`${listed.identity} ${configured.text}`)) await editions.request(job);
  const inForce = isCurrent ? configured : adoptedConfiguration(adopted);
  // The sources of an earlier state may have become private since it was adopted.
  if (!isCurrent) await refusePrivate(inForce);
  const catalogue = await compile(inForce, adopted.identity === listed.identity ? listed : stored());
  return { catalogue, policy: withFormerNames(inForce, adopted).configuration };

  async function adopt(found: Configured, sources: ListedSources): Promise<AdoptedLook> {
    const standing = standingPublication(found, sources, await compile(found, sources));
    const state = await adoptedState(standing);
    await store.adoptFirst(job.installationId, job, state);
    // Another process may have adopted one first.
    return (await known()) ?? { adopted: state.adopted, isHeld: false };
  }

  function stored(): ListedSources {
    const { identity, size } = adopted;
    return {
      identity,
      size,
      async read() {
        const sources = await store.sources(job.installationId, job, identity);
        if (sources === null) throw new LookLater('another edition was adopted meanwhile', 0);
        return { sources, problems: [] };
      },
    };
  }
}

async function soon<Result>(work: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const reason = new LookLater('its publication is being compiled', COMPILING_SECONDS);
  const timer = setTimeout(reject, COMPILING_SECONDS * 1000, reason);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
