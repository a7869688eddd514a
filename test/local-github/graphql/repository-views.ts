import type { Parts } from '../assemble.ts';

interface LabelView {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** What discussions share with REST: read through REST, shown as in GraphQL. */
export interface RepositoryViews {
  /** The fields of a repository that have nothing to do with discussions. */
  repository(name: string): Promise<object | null>;
  labels(repository: string): Promise<LabelView[]>;
  actor(login: string): Promise<object>;
}

interface RestUser {
  readonly node_id: string;
  readonly id: number;
}

interface RestRepository extends RestUser {
  readonly name: string;
  readonly full_name: string;
  readonly private: boolean;
  readonly html_url: string;
  readonly owner: { readonly login: string };
}

interface RestLabel extends LabelView {
  readonly node_id: string;
  readonly default: boolean;
}

/** Reads as the keeper. Permission is checked at the entry to a repository. */
export function createRepositoryViews({ api, app }: Parts): RepositoryViews {
  const actors = new Map<string, Promise<object>>();
  return { repository, labels, actor };

  async function repository(name: string): Promise<object | null> {
    const found = await api.find<RestRepository>(null, `/repos/${name}`);
    if (found === null) return null;
    return {
      __typename: 'Repository',
      id: found.node_id,
      databaseId: found.id,
      name: found.name,
      nameWithOwner: found.full_name,
      isPrivate: found.private,
      url: found.html_url,
      hasDiscussionsEnabled: true,
      owner: { __typename: 'Organization', id: found.owner.login, login: found.owner.login },
      defaultBranchRef: { name: 'main' },
    };
  }

  async function labels(name: string): Promise<LabelView[]> {
    const all = await api.list<RestLabel>(null, `/repos/${name}/labels`);
    return all.map((label) => ({
      __typename: 'Label',
      id: label.node_id,
      name: label.name,
      color: label.color,
      description: label.description,
      isDefault: label.default,
      url: `${app.url}/${name}/labels/${encodeURIComponent(label.name)}`,
    }));
  }

  /** People stay as they are seeded, so each is read once. */
  function actor(login: string): Promise<object> {
    const known = actors.get(login) ?? readActor(login);
    actors.set(login, known);
    return known;
  }

  /** REST's `slug[bot]` is a Bot named `slug` here. */
  async function readActor(login: string): Promise<object> {
    const bot = login.endsWith('[bot]');
    const known = await api.find<RestUser>(null, `/users/${encodeURIComponent(login)}`);
    const name = bot ? login.replace(/\[bot\]$/, '') : login;
    const path = bot ? `/apps/${name}` : `/${name}`;
    return {
      __typename: bot ? 'Bot' : 'User',
      id: known?.node_id ?? `BOT_${name}`,
      databaseId: known?.id ?? null,
      login: name,
      resourcePath: path,
      url: app.url + path,
      avatarUrl: `${app.url}/avatars/${name}`,
    };
  }
}
