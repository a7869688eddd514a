import { KEEPER } from './accounts.ts';
import { type ApiClient, apiPath } from './api-client.ts';

/** The initial state of a repository. `files` maps a path to its text. */
export interface RepositorySeed {
  readonly owner?: string;
  readonly name: string;
  readonly private?: boolean;
  readonly files?: Readonly<Record<string, string>>;
}

export interface Repositories {
  /** Creates the repository and commits its files, without webhooks for the commit. Resolves with `owner/name`. */
  add(seed: RepositorySeed): Promise<string>;
  /** Commits a file to the default branch, as a person who may. A push webhook follows. */
  writeFile(repository: string, path: string, text: string, as?: string): Promise<void>;
  deleteFile(repository: string, path: string, as?: string): Promise<void>;
  /** Makes a person a collaborator with a role. */
  grant(repository: string, login: string, role: 'pull' | 'triage' | 'push' | 'maintain' | 'admin'): Promise<void>;
}

/** Repositories of organisations. `defaultOwner` owns those without an owner in their name. */
export function createRepositories(api: ApiClient, defaultOwner: string): Repositories {
  return { add, writeFile, deleteFile, grant };

  async function add(seed: RepositorySeed): Promise<string> {
    const owner = seed.owner ?? defaultOwner;
    const { name, private: hidden = false, files = {} } = seed;
    await api.call(null, 'POST', apiPath`/orgs/${owner}/repos`, { name, private: hidden });
    const git = `${apiPath`/repos/${owner}/${name}`}/git`;
    const entries = Object.entries({ 'README.md': `# ${name}\n`, ...files });
    const tree = entries.map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }));
    const { sha } = await api.call<Hashed>(null, 'POST', `${git}/trees`, { tree });
    const commit = { message: 'Begin', tree: sha, parents: [] };
    const head = await api.call<Hashed>(null, 'POST', `${git}/commits`, commit);
    await api.call(null, 'POST', `${git}/refs`, { ref: 'refs/heads/main', sha: head.sha });
    return `${owner}/${name}`;
  }

  async function writeFile(repository: string, path: string, text: string, as: string = KEEPER): Promise<void> {
    const existing = await api.find<Hashed>(as, contents(repository, path));
    await api.call(as, 'PUT', contents(repository, path), {
      message: `Change ${path}`,
      content: Buffer.from(text).toString('base64'),
      ...(existing === null ? {} : { sha: existing.sha }),
    });
  }

  async function deleteFile(repository: string, path: string, as: string = KEEPER): Promise<void> {
    const { sha } = await api.call<Hashed>(as, 'GET', contents(repository, path));
    await api.call(as, 'DELETE', contents(repository, path), { message: `Delete ${path}`, sha });
  }

  async function grant(repository: string, login: string, role: string): Promise<void> {
    await api.call(null, 'PUT', `/repos/${repository}/collaborators/${login}`, { permission: role });
  }
}

interface Hashed {
  readonly sha: string;
}

function contents(repository: string, path: string): string {
  return `/repos/${repository}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
}
