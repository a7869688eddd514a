import { setTimeout as delay } from 'node:timers/promises';
import type { KillableServer } from '../../test/durability/killable-server.ts';
import { createPlace } from '../../test/durability/place.ts';
import type { Figure } from '../figure.ts';
import { SECRET, startGitHub, webhookUrl } from '../stage.ts';
import { postSigned } from '../webhook-load.ts';
import { startAttacked, underAttack } from './attacked-server.ts';
import { HOSTILE_SOURCES, PLAIN } from './hostile-sources.ts';
import { proposeFiles } from './propose-files.ts';

const WAIT_SECONDS = 120;

/**
 * Sources that are made to be slow: proposed by a stranger in a pull request, then on the default branch, then read back
 * from the store by a server that starts.
 */
export async function* measureSlowSources(): AsyncGenerator<Figure> {
  const { github, variables } = await startGitHub();
  const place = await createPlace('pglite');
  let server = await startAttacked({ ...variables, ...place.variables });
  github.setWebhook(webhookUrl(server.port), SECRET);
  let unfinished = 0;
  const lookAt = async (repository: string) => {
    const issue = await github.openIssue(repository, { title: 'Chapter 3: a step is missing', as: 'reader' });
    // While the publication is compiled, looks are postponed.
    const look = await logged(
      server,
      ({ msg, subject, outcome }) => msg === 'look' && subject === `${repository}#${issue}` && outcome !== 'postponed',
    );
    if (look === undefined) unfinished += 1;
  };
  const adopted = new Map<string, string>();
  for (const [name, files] of Object.entries(HOSTILE_SOURCES)) {
    const repository = await github.addRepository({ name: `proposed-${name}`, files: PLAIN });
    const { base, head } = await proposeFiles(github, repository, files());
    yield* underAttack(`hostile.proposed.${name}`, server, async () => {
      await propose(server, repository, base, head);
      const check = await logged(server, ({ msg, commit }) => msg === 'check' && commit === `${repository}@${head}`);
      if (typeof check?.conclusion !== 'string') unfinished += 1;
    });
    yield* underAttack(`hostile.adopted.${name}`, server, async () => {
      adopted.set(name, await github.addRepository({ name: `adopted-${name}`, files: files() }));
      await lookAt(adopted.get(name)!);
    });
  }
  await server.kill('SIGTERM');
  github.setWebhook(null, SECRET);
  // Until a new edition settles, looks use the adopted one, which is no longer on GitHub.
  for (const own of adopted.values())
    await github.writeFile(own, 'contents/v99.txt', '1 Chapter\n2 Chapter', 'maintainer');
  server = await startAttacked({ ...variables, ...place.variables });
  github.setWebhook(webhookUrl(server.port), SECRET);
  for (const [name, own] of adopted) yield* underAttack(`hostile.stored.${name}`, server, () => lookAt(own));
  yield* underAttack('hostile.editions', server, async () => {
    const isOf = (own: string) => (line: Record<string, unknown>) => line.msg === 'editions' && line.repository === own;
    const editions = await Promise.all([...adopted.values()].map((own) => logged(server, isOf(own))));
    unfinished += editions.filter((edition) => edition === undefined).length;
  });
  yield { name: 'hostile.unfinished', value: unfinished, unit: '', most: 0 };
  await server.kill('SIGTERM');
  await github.close();
  await place.remove();
}

async function propose(server: KillableServer, repository: string, base: string, head: string): Promise<void> {
  const [login, name] = repository.split('/');
  const webhook = {
    action: 'opened',
    pull_request: { base: { sha: base }, head: { sha: head } },
    repository: { name, full_name: repository, owner: { login } },
    sender: { login: 'reader', type: 'User' },
    installation: { id: 77 },
  };
  await postSigned(webhookUrl(server.port), JSON.stringify(webhook), 'pull_request');
}

/** Resolves with the first such line of its log. Undefined if none comes. */
async function logged(server: KillableServer, isMeant: (line: Record<string, unknown>) => boolean) {
  const end = Date.now() + WAIT_SECONDS * 1000;
  for (;;) {
    const line = server.lines.find(isMeant);
    if (line || Date.now() > end) return line;
    await delay(50);
  }
}
