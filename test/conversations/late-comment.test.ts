import { afterEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/github/client/octokit.ts';
import { OPEN_GATE } from '../../src/jobs/limits/gate.ts';
import type { Sql } from '../../src/store/database/database.ts';
import { LookLater } from '../../src/store/queue/look-later.ts';
import { createPendingComments } from '../../src/store/tables/pending-comments.ts';
import { createMemoryPglite } from '../databases/memory-database.ts';
import type { ApiRequest } from '../local-github/api-message.ts';
import type { Fault } from '../local-github/faults.ts';
import { Conversation } from './conversation.ts';
import { startStage } from './stage.ts';

let close = async () => {};
afterEach(() => close());

describe.each(['issue', 'discussion'] as const)('a comment on a new %s that is not answered', (kind) => {
  it('keeps other looks away until it has arrived, and stays the only one', async () => {
    const { talk, faultOnComment } = await stage();
    const arrives = Promise.withResolvers<void>();
    const sent = faultOnComment({ kind: 'hold', until: arrives.promise });
    const look = talk.lookAgain();
    await sent;
    await expect(talk.lookAgain()).rejects.toThrow(LookLater);
    arrives.resolve();
    await look;
    await talk.lookAgain();

    expect((await talk.outcome()).acknowledgements).toHaveLength(1);
  });

  it('keeps other looks away after its look has failed, for as long as it may arrive', async () => {
    const { talk, faultOnComment, sql } = await stage();
    const sent = faultOnComment({ kind: 'cut-after' });
    await expect(talk.lookAgain()).rejects.not.toThrow(LookLater);
    await sent;
    await expect(talk.lookAgain()).rejects.toThrow(LookLater);
    await sql("UPDATE chapter_triage.pending_comment SET until = now() - interval '1 second'");
    await talk.lookAgain();

    expect((await talk.outcome()).acknowledgements).toHaveLength(1);
  });

  it('lets the next look come at once if GitHub refused it', async () => {
    const { talk, faultOnComment } = await stage();
    const sent = faultOnComment({ kind: 'status', status: 422 });
    await expect(talk.lookAgain()).rejects.not.toThrow(LookLater);
    await sent;
    await talk.lookAgain();

    expect((await talk.outcome()).acknowledgements).toHaveLength(1);
  });

  async function stage() {
    const pglite = await createMemoryPglite();
    const sql: Sql = (text, values) => pglite.query(text, values);
    const comments = createPendingComments({ sql, durably: (work) => work(), isRefusal }, 3600);
    const admit = (_: number, subject?: Parameters<typeof comments.await>[0]) =>
      subject ? comments.await(subject) : Promise.resolve();
    const { github, look } = await startStage(undefined, { ...OPEN_GATE, admit, sendComment: comments.send });
    close = async () => {
      await github.close();
      await pglite.close();
    };
    const talk = new Conversation(kind, 'press/book', github, look);
    await talk.open('Typo in chapter 3', 'A letter is missing.');

    /** Puts a fault on the next comment. Resolves when that is sent. */
    function faultOnComment(fault: Fault): Promise<void> {
      const sent = Promise.withResolvers<void>();
      github.setRequestFault((request) => {
        if (!isComment(request)) return null;
        github.setRequestFault(null);
        sent.resolve();
        return fault;
      });
      return sent.promise;
    }
    return { talk, faultOnComment, sql };
  }
});

function isComment({ method, path, body }: ApiRequest): boolean {
  return method === 'POST' && (path.endsWith('/comments') || body.includes('addDiscussionComment'));
}
