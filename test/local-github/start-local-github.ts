import { setTimeout as sleep } from 'node:timers/promises';
import { assemble, type Parts } from './assemble.ts';
import { createDiscussionActs } from './discussions/discussion-acts.ts';
import { createDiscussionPeople } from './discussions/discussion-people.ts';
import { createDiscussionStore } from './discussions/discussion-store.ts';
import { type EmulatorWebhooks, watchEmulatorWebhooks } from './emulator-webhooks.ts';
import { createDiscussionRoot } from './graphql/discussion-root.ts';
import { graphqlRoute } from './graphql/graphql-route.ts';
import type { LocalGitHub } from './local-github.ts';
import { createObserver } from './observe.ts';
import { createPeople } from './people.ts';
import { INBOX_PATH, listen, type ProxyServer } from './proxy-server.ts';
import { createRepositories } from './repositories.ts';
import { isWrite } from './request-log.ts';
import { type LocalGitHubOptions, settingsOf } from './settings.ts';
import { startEmulator } from './start-emulator.ts';
import { transferIssue } from './transfer-issue.ts';

/**
 * Starts a GitHub on 127.0.0.1 in this process, with the app installed on `owner` and the repositories in place.
 * Nothing remains after `close()`.
 */
export async function startLocalGitHub(options: LocalGitHubOptions): Promise<LocalGitHub> {
  const settings = settingsOf(options);
  const proxy = await listen(options.port ?? 0);
  const url = `http://127.0.0.1:${proxy.port}`;
  const inboxUrl = url + INBOX_PATH;
  const webhooks = watchEmulatorWebhooks(inboxUrl);
  const emulator = await startEmulator({ ...settings, baseUrl: url, inboxUrl });
  const parts = assemble(settings, url, emulator);
  proxy.serve(parts);
  await parts.accounts.openInstallation(settings.installationId);

  const github: LocalGitHub = {
    url,
    appId: settings.app.id,
    privateKey: emulator.privateKey,
    installationId: settings.installationId,
    botLogin: parts.accounts.botLogin,
    tokenOf: parts.accounts.tokenOf,
    ...createPeople(parts.api, parts.inbox, parts.backdates),
    ...serveDiscussions(parts),
    ...createObserver(parts.api),
    ...keepRepositories(parts, settings.owner),
    transferIssue: (repository, number, target, as) => transferIssue(parts, repository, number, target, as),
    reactions: (repository, on) => parts.reactions.get(`/repos/${repository}/issues/${placeOf(on)}`) ?? [],
    switchOnSuggestions: (repository) => void parts.suggestions.on.add(repository),
    suggestions: (repository, number) => parts.suggestions.made.get(`/repos/${repository}/issues/${number}`) ?? [],
    ...watch(proxy, webhooks, parts),
    get writes() {
      return proxy.requests.filter(isWrite);
    },
    async close() {
      parts.upstream.close();
      await Promise.all([proxy.close(), emulator.close()]);
      webhooks.close();
    },
  };
  for (const seed of options.repositories ?? []) await github.addRepository(seed);
  await github.settled();
  github.clearDeliveries();
  github.setRequestFault(options.requestFault ?? null);
  github.setWebhookFault(options.webhookFault ?? null);
  if (options.webhook !== undefined) github.setWebhook(options.webhook.url, options.webhook.secret);
  return github;
}

function serveDiscussions(parts: Parts) {
  const store = createDiscussionStore();
  const acts = createDiscussionActs(parts, store);
  parts.routes.push(graphqlRoute(createDiscussionRoot(parts, store, acts)));
  return createDiscussionPeople(parts, store, acts);
}

function keepRepositories(parts: Parts, owner: string) {
  const { add, ...rest } = createRepositories(parts.api, owner);
  return {
    ...rest,
    addRepository: async (seed: Parameters<typeof add>[0]) => {
      const repository = await add(seed);
      parts.repositories.push(repository);
      return repository;
    },
  };
}

function placeOf(on: { readonly issue: number } | { readonly comment: number }): string {
  return 'issue' in on ? String(on.issue) : `comments/${on.comment}`;
}

type Watching =
  | 'requests'
  | 'clearRequests'
  | 'setRequestFault'
  | 'deliveries'
  | 'clearDeliveries'
  | 'setWebhookFault'
  | 'redeliver'
  | 'setWebhook'
  | 'settled'
  | 'delivered';

function watch(
  proxy: ProxyServer,
  webhooks: EmulatorWebhooks,
  { inbox, deliveries }: Parts,
): Pick<LocalGitHub, Watching> {
  const isDelivering = () => webhooks.pending + inbox.pending + deliveries.pending > 0;
  return {
    requests: proxy.requests,
    clearRequests: () => void proxy.requests.splice(0),
    setRequestFault: (fault) => {
      proxy.fault = fault;
    },
    deliveries: deliveries.list,
    clearDeliveries: deliveries.clear,
    setWebhookFault: (fault) => {
      deliveries.fault = fault;
    },
    redeliver: deliveries.redeliver,
    setWebhook: (url, secret) => {
      deliveries.target = url === null ? null : { url, secret };
    },
    async settled() {
      while (proxy.pending > 0 || isDelivering()) await sleep(1);
    },
    async delivered() {
      while (isDelivering()) await sleep(1);
    },
  };
}
