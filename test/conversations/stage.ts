import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Probot } from 'probot';
import { createLog } from '../../src/config/environment/log.ts';
import type { Action } from '../../src/core/action.ts';
import { createPacedOctokit } from '../../src/github/client/paced-octokit.ts';
import { type Gate, OPEN_GATE } from '../../src/jobs/limits/gate.ts';
import { createInstallations } from '../../src/jobs/look/installations.ts';
import { createWorker } from '../../src/jobs/look/worker.ts';
import type { Job } from '../../src/store/queue/queue.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import type { RepositorySeed } from '../local-github/repositories.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';

/** A GitHub with publications, and the real looks on it, without a queue: a test says when each is due. */
export interface Stage {
  readonly github: LocalGitHub;
  readonly look: (job: Job) => Promise<void>;
  /** What looks wrote, in order. */
  readonly applied: Action[];
  /** What was logged; at the level `info` one entry a look. */
  readonly lines: readonly Record<string, unknown>[];
}

const EXAMPLE = 'examples/sre-whitepaper';

/** Starts one; nothing outlives `github.close()`. */
export async function startStage(
  seeds: readonly RepositorySeed[] = handbooks(),
  gate: Gate = OPEN_GATE,
  level = 'info',
): Promise<Stage> {
  const github = await startLocalGitHub({
    owner: 'press',
    readers: ['reader', 'stranger'],
    maintainers: ['maintainer'],
    repositories: [...seeds],
  });
  if (seeds.some(({ name }) => name === 'book')) await github.grant('press/book', 'stranger', 'pull');
  const lines: Record<string, unknown>[] = [];
  const log = createLog(level, { write: (line) => void lines.push(JSON.parse(line)) });
  const { appId, privateKey, url: baseUrl } = github;
  const probot = new Probot({ appId, privateKey, secret: 'x', baseUrl, Octokit: createPacedOctokit(), log });
  await probot.ready();
  const installations = await createInstallations(probot, log);
  const applied: Action[] = [];
  const installation: typeof installations = async (id) => {
    const { apply, ...rest } = await installations(id);
    return {
      ...rest,
      apply(subject, snapshot, actions, sendComment) {
        applied.push(...actions);
        return apply(subject, snapshot, actions, sendComment);
      },
    };
  };
  return { github, look: createWorker({ installation, log, now: () => performance.now(), gate }), applied, lines };
}

function handbooks(): RepositorySeed[] {
  const configuration = (rest: string) => `publication: { name: Handbook, contents: { path: contents } }\n${rest}`;
  const contents = {
    'contents/v1.0.txt':
      '1 Introduction .... 1\n2 Alerting .... 10\n2.1 Paging .... 12\n3 Rollout .... 20\n3.1 Rollback .... 25\n',
    'contents/v2.0.txt':
      '1 Introduction .... 1\n2 Operation .... 9\n2.1 Alerting in depth .... 10\n2.2 Capacity of teams .... 12\n3 Rollout .... 20\n3.1 Rollback .... 25\n3.2 Capacity of machines .... 30\n',
  };
  const book = (name: string, rest = ''): RepositorySeed => ({
    name,
    files: { '.github/chapter-triage.yml': configuration(rest), ...contents },
  });
  return [
    book('book'),
    book('quiet', 'acknowledgement: { issues: false, discussions: false }\n'),
    book('suggested', 'labels: { suggest: true }\n'),
    book('suggested-quietly', 'labels: { suggest: true }\nacknowledgement: { issues: false, discussions: false }\n'),
    book('ideas', 'discussions: { categories: [ideas] }\n'),
    book('patient', 'delay: 2m\n'),
    book('judged', 'labels: { erratum: [erratum, accepted], rejected: [wontfix] }\n'),
    {
      ...book('written'),
      files: {
        ...contents,
        '.github/chapter-triage.yml':
          'publication: { name: Handbook, contents: { path: contents }, text: { path: text } }\n',
        'text/v2.0.jsonl': JSON.stringify({
          section: '3.1',
          text: 'Draining a machine takes twenty minutes at the very most.',
        }),
      },
    },
    {
      name: 'whitepaper',
      files: {
        '.github/chapter-triage.yml': readFileSync(join(EXAMPLE, 'chapter-triage.yml'), 'utf8').replaceAll(
          'sre-elite/',
          'press/',
        ),
        ...folder('contents'),
      },
    },
    { name: 'website', files: folder('content/chinese/notice') },
  ];
}

function folder(path: string): Record<string, string> {
  const names = readdirSync(join(EXAMPLE, path));
  return Object.fromEntries(names.map((name) => [`${path}/${name}`, readFileSync(join(EXAMPLE, path, name), 'utf8')]));
}
