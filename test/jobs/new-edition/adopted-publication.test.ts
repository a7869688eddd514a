import { expect, it, vi } from 'vitest';
import { parseConfiguration } from '../../../src/config/parse-configuration.ts';
import { UserError } from '../../../src/core/problem.ts';
import type { Configured } from '../../../src/github/files/configuration-of.ts';
import { adoptedPublication, type PublicationReader } from '../../../src/jobs/new-edition/adopted-publication.ts';
import type { EditionJob } from '../../../src/store/queue/edition-queue.ts';
import { LookLater } from '../../../src/store/queue/look-later.ts';

const JOB = { installationId: 7, owner: 'press', repo: 'book' };
const FILE = 'press/book:.github/chapter-triage.yml';
const ADOPTED = 'publication: { name: Book, contents: { repository: press/secret, path: contents } }\n';
const NOW = 'publication: { name: Book, contents: { path: contents } }\n';
const configured: Configured = {
  configuration: parseConfiguration(NOW, FILE),
  repository: { owner: 'press', repo: 'book' },
  file: FILE,
  text: NOW,
};
const listed = { identity: 'now', size: 1, read: () => Promise.reject(new Error('was read')) };

function look(reader: Partial<PublicationReader>, requested: EditionJob[] = [], text = ADOPTED) {
  const configuration = { owner: 'press', repo: 'book', file: FILE, text };
  const adopted = { configuration, identity: 'before', size: 1, prefixes: ['chapter: '], names: [] };
  const store = {
    adopted: async () => ({ adopted, isHeld: false }),
    adoptFirst: async () => {},
    sources: async () => null,
  };
  const editions = { request: async (job: EditionJob) => void requested.push(job) };
  const compile = async () => ({ name: 'compiled' }) as never;
  return adoptedPublication({ store, editions }, JOB, {
    configured: async () => configured,
    list: async () => listed,
    compile,
    refusePrivate: async () => {},
    wasRequested: () => false,
    ...reader,
  });
}

it('quotes no source that became private since it was adopted, though the configuration names it no more', async () => {
  const asked: unknown[] = [];
  const refusePrivate = async ({ configuration }: Configured) => {
    asked.push(configuration.publication.contents?.repository);
    throw new UserError([{ file: FILE, message: 'press/secret is private' }]);
  };
  await expect(look({ refusePrivate })).rejects.toThrow(UserError);
  expect(asked).toEqual(['press/secret']);
});

it('requests one edition job for a state that is not adopted', async () => {
  const requested: EditionJob[] = [];
  await look({}, requested);
  await look({ wasRequested: () => true }, requested);
  expect(requested).toEqual([JOB]);
});

it('requests one also if the adopted configuration is of an earlier version of the App and invalid by now', async () => {
  const requested: EditionJob[] = [];
  await expect(look({}, requested, 'forms: true\n')).rejects.toThrow(UserError);
  expect(requested).toEqual([JOB]);
});

it('does not wait long for a publication that takes long to compile', async () => {
  vi.useFakeTimers();
  const waiting = look({ compile: () => new Promise(() => {}) }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();

  expect(await waiting).toBeInstanceOf(LookLater);
});
