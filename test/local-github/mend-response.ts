import { createHash } from 'node:crypto';
import { type ApiRequest, type ApiResponse, asRecord, errorResponse, parseJson } from './api-message.ts';
import { type AppMark, type Backdates, markTree } from './app-mark.ts';

export interface ResponseMender {
  readonly app: AppMark;
  readonly backdates: Backdates;
  /** True for an issue that only reserves a number. */
  isHidden(repository: string, number: number): boolean;
  /** True if the viewer may see the repository. */
  canSee(request: ApiRequest, repository: string): Promise<boolean>;
}

const REPOSITORY = /^\/repos\/([^/]+\/[^/]+)/;
const MARKED = /"performed_via_github_app"|"event":/;

/** The emulator's answer as GitHub gives it: errors, authorship by the app, hidden issues. */
export async function mendResponse(mender: ResponseMender, request: ApiRequest, response: ApiResponse) {
  if (response.status >= 400) return mendError(mender, request, response);
  const type = String(response.headers['content-type']);
  if (type === 'application/octet-stream' && request.path.includes('/contents/')) return asRawText(response);
  if (!type.includes('json')) return response;
  const text = response.body.toString();
  if (!MARKED.test(text) || request.path.includes('/contents/')) return response;
  const value = JSON.parse(text) as unknown;
  markTree(value, mender.app, mender.backdates);
  return { ...response, body: Buffer.from(JSON.stringify(withoutNoise(mender, request, value))) };
}

/** A 304 if the caller has the answer already, otherwise the answer with its ETag. */
export function conditional(request: ApiRequest, response: ApiResponse): ApiResponse {
  if (request.method !== 'GET' || response.status !== 200) return response;
  const etag = `W/"${createHash('sha256').update(response.body).digest('hex')}"`;
  const headers: Record<string, string> = {
    ...response.headers,
    etag,
    'cache-control': 'private, max-age=60, s-maxage=60',
  };
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known?.includes(etag.slice(2))) return { ...response, headers };
  const { 'content-type': _, ...kept } = headers;
  return { status: 304, headers: kept, body: Buffer.alloc(0) };
}

async function mendError(mender: ResponseMender, request: ApiRequest, response: ApiResponse): Promise<ApiResponse> {
  const { status } = response;
  const message = String(asRecord(parseJson(response.body.toString()))?.message ?? 'Unknown');
  const repository = REPOSITORY.exec(request.path)?.[1];
  if ((status === 403 || status === 401) && repository !== undefined && !(await mender.canSee(request, repository))) {
    return errorResponse(404, 'Not Found');
  }
  if (status === 403 && message === 'Forbidden') {
    const byApp = request.viewer.kind === 'installation';
    return errorResponse(
      403,
      byApp ? 'Resource not accessible by integration' : 'Must have admin rights to Repository.',
    );
  }
  if (status === 404 && request.method === 'DELETE' && /\/issues\/\d+\/labels\/[^/]+$/.test(request.path)) {
    return errorResponse(404, 'Label does not exist');
  }
  return errorResponse(status, message === 'Validation failed' ? 'Validation Failed' : message);
}

/** Octokit reads a body as text only if its type says so, as GitHub's does. */
function asRawText(response: ApiResponse): ApiResponse {
  const type = 'application/vnd.github.raw+json; charset=utf-8';
  return { ...response, headers: { ...response.headers, 'content-type': type } };
}

function withoutNoise(mender: ResponseMender, request: ApiRequest, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const repository = REPOSITORY.exec(request.path)?.[1] ?? '';
  if (/\/issues$/.test(request.path)) {
    return value.filter((issue) => !mender.isHidden(repository, Number(asRecord(issue)?.number)));
  }
  // The emulator keeps events for filing and editing an issue. GitHub does not.
  if (/\/issues\/\d+\/(events|timeline)$/.test(request.path)) {
    return value.filter((entry) => !['opened', 'edited'].includes(String(asRecord(entry)?.event)));
  }
  return value;
}
