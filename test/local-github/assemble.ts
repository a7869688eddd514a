import { type Accounts, createAccounts, KEEPER } from './accounts.ts';
import { type ApiClient, apiPath, createApiClient } from './api-client.ts';
import { emptyResponse, errorResponse } from './api-message.ts';
import type { AppMark } from './app-mark.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createGateway, type Gateway, type Route } from './gateway.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { createLabelNames } from './label-names.ts';
import { installationRepositoriesRoute } from './routes/installation-repositories.ts';
import { permissionRoute } from './routes/permission.ts';
import { type Reactions, reactionRoutes } from './routes/reactions.ts';
import { type Suggestions, suggestionRoutes } from './routes/suggestions.ts';
import type { Settings } from './settings.ts';
import type { StartedEmulator } from './start-emulator.ts';
import type { Moved } from './transfer-issue.ts';
import { connectUpstream, type Upstream } from './upstream.ts';

/** Everything behind the proxy. Each feature that GitHub has and the emulator lacks is a route with its state. */
export interface Parts {
  readonly settings: Settings;
  readonly app: AppMark;
  readonly accounts: Accounts;
  readonly upstream: Upstream;
  readonly gateway: Gateway;
  readonly api: ApiClient;
  readonly inbox: Inbox;
  readonly deliveries: Deliveries;
  /** Tried in order, before the emulator. More may be added at any time. */
  readonly routes: Route[];
  /** `owner/name` of every repository. */
  readonly repositories: string[];
  readonly reactions: Reactions;
  readonly suggestions: Suggestions;
  readonly moved: Moved;
  /** Issues that only reserve a number, by `owner/name#number`. The API does not show them. */
  readonly hidden: Set<string>;
  readonly backdates: Map<string, string>;
}

/** Connects the parts of one local GitHub around a running emulator. */
export function assemble(settings: Settings, url: string, emulator: StartedEmulator): Parts {
  const { app: identity, maintainers, readers, events } = settings;
  const upstream = connectUpstream(emulator.port, new URL(url).host);
  const logins = [KEEPER, ...maintainers, ...readers];
  const accounts = createAccounts(logins, { ...identity, privateKey: emulator.privateKey }, upstream);
  const app: AppMark = { ...identity, botLogin: accounts.botLogin, url };
  const routes: Route[] = [];
  const repositories: string[] = [];
  const reactions: Reactions = new Map();
  const suggestions: Suggestions = { on: new Set(), made: new Map() };
  const moved: Moved = new Map();
  const hidden = new Set<string>();
  const backdates = new Map<string, string>();
  const deliveries = createDeliveries(identity.id);

  const labels = createLabelNames(upstream, accounts.tokenOf(null));
  const isHidden = (repository: string, number: number) =>
    hidden.has(`${repository}#${number}`) || moved.has(`${repository}#${number}`);
  const canSee: Parameters<typeof createGateway>[0]['mender']['canSee'] = async ({ viewer }, repository) => {
    const token = await accounts.upstreamToken(viewer);
    return (await upstream.send({ method: 'GET', path: `/repos/${repository}`, token })).status === 200;
  };
  const mender = { labels, upstream, app, backdates, isHidden, canSee };
  const gateway = createGateway({ accounts, upstream, routes, mender });
  const api = createApiClient(gateway, accounts);
  const labelOf = (repository: string, name: string) =>
    api.find(null, `/repos/${repository}/labels/${apiPath`${name}`}`);
  const inbox = createInbox({
    app,
    backdates,
    deliveries,
    owners: settings.installations.map(({ owner }) => owner),
    events,
    labelOf,
  });
  routes.push(
    absentIssueRoute(hidden, moved, url),
    permissionRoute(upstream, accounts),
    installationRepositoriesRoute(api, repositories, settings.installations),
    ...reactionRoutes(reactions),
    ...suggestionRoutes(suggestions, upstream, accounts),
  );
  return {
    settings,
    app,
    accounts,
    upstream,
    gateway,
    api,
    inbox,
    deliveries,
    routes,
    repositories,
    reactions,
    suggestions,
    moved,
    hidden,
    backdates,
  };
}

/** A transferred issue answers 301 with its new address, as on GitHub. A number without an issue answers 404. */
function absentIssueRoute(hidden: ReadonlySet<string>, moved: Moved, url: string): Route {
  return {
    method: '*',
    pattern: /^\/repos\/([^/]+)\/([^/]+)\/issues\/(\d+)((?:\/.*)?)$/,
    async handle(_, [owner, name, number, rest]) {
      const key = `${owner}/${name}#${number}`;
      const to = moved.get(key);
      if (to !== undefined) return emptyResponse(301, { location: `${url}${to}${rest}` });
      return hidden.has(key) ? errorResponse(404, 'Not Found') : null;
    },
  };
}
