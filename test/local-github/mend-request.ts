import { type ApiRequest, type ApiResponse, asRecord, emptyResponse, errorResponse, parseJson } from './api-message.ts';
import type { LabelNames } from './label-names.ts';
import type { Upstream } from './upstream.ts';
import { refuseWrite } from './validate-write.ts';

const REPOSITORY_LABELS = /^\/repos\/([^/]+\/[^/]+)\/labels(?:\/([^/]+))?$/;
const ISSUE_LABELS = /^\/repos\/([^/]+\/[^/]+)\/issues\/\d+\/labels(?:\/([^/]+))?$/;
const ISSUE = /^\/repos\/([^/]+\/[^/]+)\/issues(?:\/\d+)?$/;
/** The grey of a label that was created by adding it to an issue. */
const UNCOLOURED = 'ededed';

export interface RequestMender {
  readonly labels: LabelNames;
  readonly upstream: Upstream;
}

/** Changes a request so that the emulator acts as GitHub does, or answers it if GitHub would refuse. */
export async function mendRequest(
  mender: RequestMender,
  request: ApiRequest,
  token: string | null,
): Promise<ApiRequest | ApiResponse> {
  const refusal = refuseWrite(request);
  if (refusal !== null) return refusal;
  const own = REPOSITORY_LABELS.exec(request.path);
  if (own !== null) return mendRepositoryLabel(mender, request, own[1]!, own[2]);
  const onIssue = ISSUE_LABELS.exec(request.path);
  if (onIssue !== null) return mendIssueLabels(mender, request, token, onIssue[1]!, onIssue[2]);
  const issue = ISSUE.exec(request.path);
  if (issue !== null && request.method !== 'GET') return withNamedLabels(mender, request, token, issue[1]!);
  return request;
}

async function mendRepositoryLabel(
  { labels }: RequestMender,
  request: ApiRequest,
  repository: string,
  segment: string | undefined,
): Promise<ApiRequest | ApiResponse> {
  const body = asRecord(parseJson(request.body)) ?? {};
  if (request.method === 'POST' && (await labels.find(repository, String(body.name))) !== null) return alreadyExists();
  if (segment === undefined) return request;
  const name = (await labels.find(repository, decodeURIComponent(segment))) ?? decodeURIComponent(segment);
  const clash = typeof body.new_name === 'string' ? await labels.find(repository, body.new_name) : null;
  if (clash !== null && clash !== name) return alreadyExists();
  return { ...request, path: `/repos/${repository}/labels/${encodeURIComponent(name)}` };
}

async function mendIssueLabels(
  mender: RequestMender,
  request: ApiRequest,
  token: string | null,
  repository: string,
  segment: string | undefined,
): Promise<ApiRequest | ApiResponse> {
  if (request.method === 'GET') return request;
  if (segment === undefined) {
    return request.method === 'DELETE'
      ? removeEach(mender.upstream, request, token)
      : withNamedLabels(mender, request, token, repository);
  }
  const name = (await mender.labels.find(repository, decodeURIComponent(segment))) ?? decodeURIComponent(segment);
  return { ...request, path: request.path.replace(/[^/]+$/, () => encodeURIComponent(name)) };
}

/** If all labels are removed at once, the emulator forgets the event and webhook of each. */
async function removeEach(upstream: Upstream, request: ApiRequest, token: string | null): Promise<ApiResponse> {
  const { path } = request;
  const list = await upstream.send({ method: 'GET', path, token });
  if (list.status !== 200) return list;
  for (const { name } of JSON.parse(list.body.toString()) as { name: string }[]) {
    const answer = await upstream.send({ method: 'DELETE', path: `${path}/${encodeURIComponent(name)}`, token });
    if (answer.status >= 400) return answer;
  }
  return emptyResponse(204);
}

async function withNamedLabels(
  { labels, upstream }: RequestMender,
  request: ApiRequest,
  token: string | null,
  repository: string,
): Promise<ApiRequest> {
  const body = parseJson(request.body);
  const given = Array.isArray(body) ? body : asRecord(body)?.labels;
  if (!Array.isArray(given)) return request;
  const names: string[] = [];
  for (const label of given) {
    const wanted = String(asRecord(label)?.name ?? label).trim();
    const name = await labels.find(repository, wanted);
    if (name === null) {
      const fresh = JSON.stringify({ name: wanted, color: UNCOLOURED });
      await upstream.send({ method: 'POST', path: `/repos/${repository}/labels`, token, body: fresh });
      labels.forget(repository);
    }
    names.push(name ?? wanted);
  }
  return { ...request, body: JSON.stringify(Array.isArray(body) ? names : { ...asRecord(body), labels: names }) };
}

function alreadyExists(): ApiResponse {
  return errorResponse(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
}
