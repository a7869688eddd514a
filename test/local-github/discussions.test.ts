import { Probot, ProbotOctokit } from 'probot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalGitHub } from './local-github.ts';
import { startLocalGitHub } from './start-local-github.ts';

const book = 'press/book';
let github: LocalGitHub;
let graphql: <T>(query: string, variables?: object) => Promise<T>;

beforeAll(async () => {
  github = await startLocalGitHub({
    owner: 'press',
    otherOwners: ['elsewhere'],
    repositories: [
      { name: 'book' },
      { owner: 'elsewhere', name: 'site' },
      { owner: 'elsewhere', name: 'secret', private: true },
    ],
  });
  const probot = new Probot({
    appId: github.appId,
    privateKey: github.privateKey,
    baseUrl: github.url,
    secret: 's',
    logLevel: 'fatal',
    Octokit: ProbotOctokit.defaults((given: object) => ({ ...given, throttle: { enabled: false } })),
  });
  await probot.ready();
  const app = await probot.auth(github.installationId);
  graphql = (query, variables) => app.graphql(query, { ...variables });
});
beforeEach(async () => {
  await github.settled();
  github.clearDeliveries();
  github.clearRequests();
});
afterAll(() => github.close());

function open(title = '第5章', repository = book) {
  return github.openDiscussion(repository, { title, body: '有错字', as: 'reader' });
}

const DISCUSSION = `query ($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    discussion(number: $number) {
      id number title body url locked isAnswered createdAt
      author { __typename login }
      category { name }
      labels(first: 100) { nodes { id name } }
      comments(first: 1) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id body author { __typename login } viewerDidAuthor replies(first: 10) { nodes { body } } }
      }
    }
  }
}`;

interface Answer {
  repository: {
    discussion: { id: string; labels: { nodes: { name: string }[] }; comments: { nodes: { id: string }[] } };
  };
}

function read(number: number): Promise<Answer> {
  return graphql<Answer>(DISCUSSION, { owner: 'press', name: 'book', number });
}

describe('a discussion', () => {
  it('shares its numbers with issues, and is no issue', async () => {
    const issue = await github.openIssue(book, { title: 'a', as: 'reader' });
    const discussion = await open();
    const next = await github.openIssue(book, { title: 'b', as: 'reader' });

    expect([discussion, next]).toEqual([issue + 1, issue + 2]);
    await expect(github.issue(book, discussion)).rejects.toThrow('404');
    expect((await github.issues(book)).map(({ number }) => number)).not.toContain(discussion);
  });

  it('is read with its labels, comments and replies', async () => {
    const number = await open();
    const first = await github.commentOnDiscussion(book, number, 'one', 'reader');
    await github.commentOnDiscussion(book, number, 'below', 'maintainer', first);
    await github.commentOnDiscussion(book, number, 'two', github.botLogin);
    await github.labelDiscussion(book, number, 'Chapter', 'maintainer');

    expect((await read(number)).repository.discussion).toMatchObject({
      number,
      title: '第5章',
      body: '有错字',
      author: { __typename: 'User', login: 'reader' },
      category: { name: 'General' },
      labels: { nodes: [{ name: 'Chapter' }] },
      comments: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [{ body: 'one', viewerDidAuthor: false, replies: { nodes: [{ body: 'below' }] } }],
      },
    });
    expect(github.writes).toEqual([]);
    expect(github.requests.at(-1)).toMatchObject({ graphql: { operation: 'query', fields: ['repository'] } });
  });

  it('is labelled and answered by the app', async () => {
    const number = await open();
    const { id } = (await read(number)).repository.discussion;
    const { repository } = await graphql<{ repository: { id: string } }>(
      '{ repository(owner: "press", name: "book") { id } }',
    );
    const made = await graphql<{ createLabel: { label: { id: string } } }>(
      'mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } } }',
      { input: { repositoryId: repository.id, name: `章节 ${number}`, color: 'aabbcc' } },
    );
    const labels = { labelableId: id, labelIds: [made.createLabel.label.id] };
    const add =
      'mutation ($input: AddLabelsToLabelableInput!) { addLabelsToLabelable(input: $input) { clientMutationId } }';
    await graphql(add, { input: labels });
    const comment = await graphql<{ addDiscussionComment: { comment: { id: string } } }>(
      'mutation ($input: AddDiscussionCommentInput!) { addDiscussionComment(input: $input) { comment { id } } }',
      { input: { discussionId: id, body: 'Filed.' } },
    );
    const commentId = comment.addDiscussionComment.comment.id;
    await graphql(
      'mutation ($input: UpdateDiscussionCommentInput!) { updateDiscussionComment(input: $input) { comment { body } } }',
      {
        input: { commentId, body: 'Filed again.' },
      },
    );
    await graphql(
      'mutation ($input: AddReactionInput!) { addReaction(input: $input) { reaction { content user { login } } } }',
      {
        input: { subjectId: commentId, content: 'THUMBS_UP' },
      },
    );
    await github.settled();

    expect(await github.discussion(book, number)).toMatchObject({
      labels: [`章节 ${number}`],
      comments: [{ author: github.botLogin, body: 'Filed again.', reactions: [`THUMBS_UP ${github.botLogin}`] }],
    });
    const { nodes } = (await read(number)).repository.discussion.comments;
    expect(nodes).toMatchObject([{ author: { __typename: 'Bot', login: 'chapter-triage' }, viewerDidAuthor: true }]);
    expect(github.writes.map((request) => request.graphql?.fields[0])).toEqual([
      'createLabel',
      'addLabelsToLabelable',
      'addDiscussionComment',
      'updateDiscussionComment',
      'addReaction',
    ]);

    await graphql(
      add.replaceAll('Add', 'Remove').replace('addLabelsTo', 'removeLabelsFrom').replace('LabelsTo', 'LabelsFrom'),
      {
        input: labels,
      },
    );
    await graphql('mutation ($id: ID!) { deleteDiscussionComment(input: { id: $id }) { clientMutationId } }', {
      id: commentId,
    });
    expect(await github.discussion(book, number)).toMatchObject({ labels: [], comments: [] });
  });

  it('is found by its id, and in the list by the last change', async () => {
    const number = await open('older');
    await open('newer');
    await github.commentOnDiscussion(book, number, 'up', 'reader');
    const list = await graphql<{ repository: { discussions: { nodes: { id: string; title: string }[] } } }>(
      `{ repository(owner: "press", name: "book") {
        discussions(first: 2, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { id title } pageInfo { hasNextPage } }
      } }`,
    );
    expect(list.repository.discussions.nodes.map(({ title }) => title)).toEqual(['older', 'newer']);

    const { id } = list.repository.discussions.nodes[0]!;
    const node = await graphql('query ($id: ID!) { node(id: $id) { ... on Discussion { title } } }', { id });
    expect(node).toEqual({ node: { title: 'older' } });
  });

  it('sends webhooks', async () => {
    const number = await open();
    await github.editDiscussion(book, number, { title: '第6章', as: 'reader' });
    await github.labelDiscussion(book, number, 'Chapter', 'maintainer');
    await github.unlabelDiscussion(book, number, 'chapter', 'maintainer');
    const id = await github.commentOnDiscussion(book, number, 'one', 'reader');
    await github.editDiscussionComment(id, 'two', 'reader');
    await github.deleteDiscussionComment(id, 'reader');
    await github.openDiscussion('elsewhere/site', { title: 'a', body: 'b', as: 'reader' });
    await github.settled();

    const told = github.deliveries.filter(({ event }) => event !== 'label');
    expect(told.map(({ event, action }) => `${event}.${action}`)).toEqual([
      'discussion.created',
      'discussion.edited',
      'discussion.labeled',
      'discussion.unlabeled',
      'discussion_comment.created',
      'discussion_comment.edited',
      'discussion_comment.deleted',
    ]);
    expect(told[1]!.payload).toMatchObject({
      changes: { title: { from: '第5章' } },
      discussion: { number, title: '第6章', user: { login: 'reader', type: 'User' } },
      installation: { id: github.installationId },
      organization: { login: 'press' },
      repository: { full_name: book },
      sender: { login: 'reader' },
    });
    expect(told[2]!.payload).toMatchObject({ label: { name: 'Chapter' }, sender: { login: 'maintainer' } });
    expect(told[5]!.payload).toMatchObject({
      changes: { body: { from: 'one' } },
      comment: { body: 'two', node_id: id },
    });
  });
});

describe('a query that GitHub would refuse', () => {
  it.each([
    ['an unknown field', '{ repository(owner: "press", name: "book") { nope } }', /Cannot query field "nope"/],
    ['an unknown argument', '{ repository(owner: "press", name: "book", x: 1) { id } }', /Unknown argument "x"/],
    ['bad syntax', '{ repository(', /Syntax Error/],
    [
      'no page size',
      '{ repository(owner: "press", name: "book") { labels { nodes { id } } } }',
      /You must provide a `first`/,
    ],
    [
      'too large a page',
      '{ repository(owner: "press", name: "book") { labels(first: 101) { nodes { id } } } }',
      /exceeds the/,
    ],
    [
      'no such number',
      '{ repository(owner: "press", name: "book") { discussion(number: 9999) { id } } }',
      /Could not resolve/,
    ],
    [
      'a private repository',
      '{ repository(owner: "elsewhere", name: "secret") { id } }',
      /Could not resolve to a Repository/,
    ],
  ])('%s', async (_, query, message) => {
    await expect(graphql(query)).rejects.toThrow(message);
  });

  it('types its errors', async () => {
    await expect(graphql('{ node(id: "D_no") { id } }')).rejects.toMatchObject({
      errors: [{ type: 'NOT_FOUND', path: ['node'] }],
      data: { node: null },
    });
  });

  it('writes where the app is not installed', async () => {
    const number = await open('a', 'elsewhere/site');
    const { id } = await github.discussion('elsewhere/site', number);
    const mutation = `mutation { addDiscussionComment(input: { discussionId: "${id}", body: "x" }) { clientMutationId } }`;
    await expect(graphql(mutation)).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
  });

  it('comes without a token', async () => {
    const response = await fetch(`${github.url}/graphql`, { method: 'POST', body: '{"query":"{ viewer { login } }"}' });
    expect(response.status).toBe(401);
  });
});
