import type { Upstream } from './upstream.ts';

/** The names of a repository's labels. Case is ignored, as on GitHub. */
export interface LabelNames {
  /** The repository's spelling. Null if there is no such label. */
  find(repository: string, name: string): Promise<string | null>;
  /** Call this after every request that may have changed labels. */
  forget(repository: string): void;
}

/** Caches the names until they may have changed, so that a look-up costs no request. */
export function createLabelNames(upstream: Upstream, token: string): LabelNames {
  const known = new Map<string, Promise<Map<string, string>>>();
  return {
    async find(repository, name) {
      let names = known.get(repository);
      if (names === undefined) {
        names = readNames(upstream, token, repository);
        known.set(repository, names);
      }
      return (await names).get(name.trim().toLowerCase()) ?? null;
    },
    forget: (repository) => void known.delete(repository),
  };
}

async function readNames(upstream: Upstream, token: string, repository: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let page = 1; ; page++) {
    const answer = await upstream.send({
      method: 'GET',
      path: `/repos/${repository}/labels`,
      query: `?per_page=100&page=${page}`,
      token,
    });
    const labels: unknown = answer.status === 200 ? JSON.parse(answer.body.toString()) : [];
    for (const { name } of labels as { name: string }[]) names.set(name.toLowerCase(), name);
    if ((labels as unknown[]).length < 100) return names;
  }
}
