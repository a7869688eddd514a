import { Octokit } from '@octokit/rest';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** A GitHub that answers only what a test says, in that order, and remembers what it was asked. */
export interface RecordedGitHub {
  readonly octokit: Octokit;
  readonly scope: nock.Scope;
  /** What was asked: method, path, and the body where there is one. */
  readonly conversation: string[];
}

/** Every request that a test does not expect fails it, and so does every answer that is never asked for. */
export function recordGitHub(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
  });
  afterEach(() => {
    const unasked = nock.pendingMocks();
    nock.cleanAll();
    expect(unasked).toEqual([]);
  });
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });
}

/** A fresh one, with a client that neither waits nor repeats. */
export function recordedGitHub(): RecordedGitHub {
  const silent = () => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const scope = nock('https://api.github.com');
  const conversation: string[] = [];
  scope.on('request', (request: { method: string; url: string }, _: unknown, body: string) => {
    const path = decodeURIComponent(request.url.replace('https://api.github.com', ''));
    conversation.push(`${request.method} ${path}${body === '' ? '' : ` ${body}`}`);
  });
  return { octokit: new Octokit({ auth: 'secret', log }), scope, conversation };
}

/** A clock that a test moves by hand. */
export function handClock(): { now: () => number; advance: (ms: number) => void } {
  let time = 0;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
}
