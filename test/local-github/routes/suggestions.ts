import type { Accounts, Viewer } from '../accounts.ts';
import {
  type ApiRequest,
  type ApiResponse,
  asRecord,
  bodyOf,
  errorResponse,
  jsonResponse,
  parseJson,
} from '../api-message.ts';
import type { Route } from '../gateway.ts';
import type { Upstream } from '../upstream.ts';

/** A label that a program proposed, with the fields of GitHub's schema that tell of it. */
export interface Suggestion {
  readonly id: number;
  readonly label: string;
  /** The id of the label. */
  readonly target_id: number | null;
  readonly rationale: string | null;
  readonly confidence: string | null;
  state: 'pending' | 'approved' | 'dismissed';
  issue_event_id: number | null;
  readonly proposer: Viewer;
}

/** The preview of issue suggestions, as far as labels go: repositories where it is on, and what was suggested. */
export interface Suggestions {
  readonly on: Set<string>;
  /** By the path of the issue: `/repos/o/r/issues/1`. */
  readonly made: Map<string, Suggestion[]>;
}

const ISSUE = String.raw`^((?:\/repos\/([^/]+\/[^/]+))\/issues\/\d+)`;

/**
 * Suggested labels, after the published schema: listed, proposed, approved and dismissed; 404 where the preview is off.
 * The schema does not say who sets an approved label. Here its event is the proposer's, which is the harder case.
 */
export function suggestionRoutes({ on, made }: Suggestions, upstream: Upstream, accounts: Accounts): Route[] {
  let lastId = 0;
  return [
    { method: 'GET', pattern: new RegExp(`${ISSUE}\\/suggestions$`), handle: list },
    { method: 'POST', pattern: new RegExp(`${ISSUE}\\/labels$`), handle: propose },
    { method: 'POST', pattern: new RegExp(`${ISSUE}\\/suggestions\\/(\\d+)\\/(approve|dismiss)$`), handle: resolve },
  ];

  async function list(_: ApiRequest, [issue = '', repository = '']: readonly string[]) {
    if (!on.has(repository)) return errorResponse(404, 'Not Found');
    return jsonResponse(200, (made.get(issue) ?? []).map(shown));
  }

  /** A repository without the preview takes every label as one to set. */
  async function propose(request: ApiRequest, [issue = '', repository = '']: readonly string[]) {
    const labels = [bodyOf(request).labels ?? []].flat().map((label) => asRecord(label) ?? { name: String(label) });
    const proposed = labels.filter(({ suggest }) => suggest === true);
    if (!on.has(repository) || proposed.length === 0) return null;
    const ids = new Map<unknown, number>();
    for (const { name } of proposed) {
      const found = await send(
        request.viewer,
        'GET',
        `/repos/${repository}/labels/${encodeURIComponent(String(name))}`,
      );
      if (found.status === 200) ids.set(name, (parseJson(found.body.toString()) as { id: number }).id);
    }
    const all = proposed.map(
      ({ name, rationale, confidence }): Suggestion => ({
        id: ++lastId,
        label: String(name),
        target_id: ids.get(name) ?? null,
        rationale: rationale === undefined ? null : String(rationale),
        confidence: confidence === undefined ? null : String(confidence).toUpperCase(),
        state: 'pending',
        issue_event_id: null,
        proposer: request.viewer,
      }),
    );
    made.set(issue, [...(made.get(issue) ?? []), ...all]);
    const others = labels.filter((label) => !proposed.includes(label));
    return send(request.viewer, others.length > 0 ? 'POST' : 'GET', `${issue}/labels`, { labels: others });
  }

  async function resolve(request: ApiRequest, [issue = '', , id = '', how = '']: readonly string[]) {
    const one = made.get(issue)?.find((suggestion) => suggestion.id === Number(id) && suggestion.state === 'pending');
    if (one === undefined) return errorResponse(404, 'Not Found');
    one.state = how === 'approve' ? 'approved' : 'dismissed';
    if (one.state === 'approved') {
      await send(one.proposer, 'POST', `${issue}/labels`, { labels: [one.label] });
      const events = parseJson((await send(request.viewer, 'GET', `${issue}/events`)).body.toString());
      one.issue_event_id = (events as { id: number }[]).at(-1)?.id ?? null;
    }
    return jsonResponse(200, shown(one));
  }

  async function send(viewer: Viewer, method: string, path: string, body?: unknown): Promise<ApiResponse> {
    const token = await accounts.upstreamToken(viewer);
    const text = method === 'GET' ? {} : { body: JSON.stringify(body) };
    return upstream.send({ method, path, headers: { 'content-type': 'application/json' }, token, ...text });
  }
}

function shown({ proposer: _, label: __, ...one }: Suggestion) {
  return { action: 'add_label', target_value: null, ...one };
}
