import { startKillableServer } from '../test/durability/killable-server.ts';
import { createPlace } from '../test/durability/place.ts';
import { untilAtRest } from '../test/durability/waiting-jobs.ts';
import type { Figure } from './figure.ts';
import { BOOK, SECRET, startGitHub, webhookUrl } from './stage.ts';

/** Requests to GitHub that one look costs, once the repository is known: first, unchanged, after an edit. */
export async function* measureRequests(): AsyncGenerator<Figure> {
  const { github, variables } = await startGitHub();
  const place = await createPlace('pglite');
  const server = await startKillableServer({ ...variables, ...place.variables });
  github.setWebhook(webhookUrl(server.port), SECRET);
  async function cost(act: () => Promise<unknown>): Promise<number> {
    await settle();
    github.clearRequests();
    await act();
    await settle();
    return github.requests.length;
  }
  async function settle(): Promise<void> {
    await untilAtRest(github, server.port);
  }
  const title = 'Section 3.1: a step is missing';

  yield { name: 'requests.cold', value: await cost(() => github.openIssue(BOOK, { title, as: 'reader' })), unit: '' };
  yield { name: 'requests.first', value: await cost(() => github.openIssue(BOOK, { title, as: 'reader' })), unit: '' };
  const opened = github.deliveries.findLast(({ action }) => action === 'opened');
  if (!opened) throw new Error('no webhook');
  yield { name: 'requests.unchanged', value: await cost(() => github.redeliver(opened)), unit: '' };
  const edit = { title: 'Section 2.1: a step is missing', as: 'reader' };
  yield { name: 'requests.edited', value: await cost(() => github.editIssue(BOOK, 2, edit)), unit: '' };

  await server.kill('SIGTERM');
  await github.close();
  await place.remove();
}
