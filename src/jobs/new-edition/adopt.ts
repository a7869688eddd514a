import { parseConfiguration } from '../../config/parse-configuration.ts';
import type { Adopted } from '../../core/editions/adopted.ts';
import { type EditionsSeen, editionsSeen } from '../../core/editions/editions-seen.ts';
import { chapterNamesInTurn } from '../../core/labels/former-labels.ts';
import { UserError } from '../../core/problem.ts';
import type { Catalogue } from '../../core/publication/catalogue.ts';
import { type Repository, repositoryOf } from '../../core/repository.ts';
import type { ListedSources } from '../../github/files/catalogue-of.ts';
import type { Configured } from '../../github/files/configuration-of.ts';
import type { AdoptedState, KnownEditions } from '../../store/adopted/edition-store.ts';
import { ownTurn } from '../limits/own-turn.ts';

/** A publication on GitHub, compiled, with all that is needed to adopt it. */
export interface StandingPublication {
  readonly configured: Configured;
  readonly catalogue: Catalogue;
  readonly listed: ListedSources;
  readonly seen: EditionsSeen;
}

export function standingPublication(
  configured: Configured,
  listed: ListedSources,
  catalogue: Catalogue,
): StandingPublication {
  return { configured, catalogue, listed, seen: editionsSeen(catalogue, configured.configuration.labels) };
}

/** The state to store. Reads the sources again, usually from a cache. */
export async function adoptedState(standing: StandingPublication): Promise<AdoptedState> {
  const { configured, listed, seen } = standing;
  const { sources } = await listed.read();
  await ownTurn();
  return { seen, adopted: adoptedOf(standing), sources, readFrom: sourcesOf(configured) };
}

function adoptedOf({ configured, listed: { identity, size }, catalogue }: StandingPublication): Adopted {
  const { repository, file, text, configuration } = configured;
  const { owner, repo } = repository;
  const { prefix, formerPrefixes } = configuration.labels;
  return {
    configuration: { owner, repo, file, text },
    identity,
    size,
    prefixes: [prefix, ...formerPrefixes],
    names: chapterNamesInTurn(catalogue, configuration.labels),
  };
}

/** The known state with another configuration of the same publication. `sources`: those that were adopted. */
export function withConfiguration(
  { seen, adopted }: Pick<KnownEditions, 'seen' | 'adopted'>,
  configured: Configured,
  sources: AdoptedState['sources'],
): AdoptedState {
  const configuration = { ...adopted.configuration, text: configured.text };
  return { seen, adopted: { ...adopted, configuration }, sources, readFrom: sourcesOf(configured) };
}

/** The repositories of a publication: with the configuration, the contents, the notices and the text. */
function sourcesOf({ configuration, repository }: Configured): Repository[] {
  const { contents, notices, text } = configuration.publication;
  const named = [contents, notices, text].flatMap((source) => source?.repository ?? []);
  return [repository, ...named.map(repositoryOf)];
}

/** Whether a publication on GitHub is still as it was adopted. */
export function isAdopted(adopted: Adopted, configured: Configured, { identity }: ListedSources): boolean {
  return adopted.identity === identity && adopted.configuration.text === configured.text;
}

/** The configuration that was adopted. */
export function adoptedConfiguration({ configuration: { owner, repo, file, text } }: Adopted): Configured {
  const repository: Repository = { owner, repo };
  return { configuration: parseConfiguration(text, file), repository, file, text };
}

/**
 * The configuration in force: the one on GitHub, or the adopted one while no version there is valid. Null if GitHub has
 * none. Throws the problems if nothing was adopted.
 */
export async function configurationInForce(
  onGitHub: Promise<Configured | null>,
  adopted: () => Promise<Adopted | undefined>,
): Promise<Configured | null> {
  try {
    return await onGitHub;
  } catch (error) {
    const before = error instanceof UserError ? await adopted() : undefined;
    if (before === undefined) throw error;
    return adoptedConfiguration(before);
  }
}
