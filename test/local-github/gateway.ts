import type { Accounts } from './accounts.ts';
import { type ApiRequest, type ApiResponse, errorResponse } from './api-message.ts';
import { mendRequest, type RequestMender } from './mend-request.ts';
import { conditional, mendResponse, type ResponseMender } from './mend-response.ts';
import type { Upstream } from './upstream.ts';

/** A part of the API that is answered here. `params` are the groups of the pattern. Null passes the request on. */
export interface Route {
  /** `*` for every method. */
  readonly method: string;
  readonly pattern: RegExp;
  readonly handle: (request: ApiRequest, params: readonly string[]) => Promise<ApiResponse | null>;
}

export interface GatewayOptions {
  readonly accounts: Accounts;
  readonly upstream: Upstream;
  readonly routes: readonly Route[];
  readonly mender: RequestMender & ResponseMender;
}

export type Gateway = (request: Omit<ApiRequest, 'viewer'>) => Promise<ApiResponse>;

const TOKENS = /^\/app\/installations\/\d+\/access_tokens$/;

/** Answers one request to the API: by our own routes, otherwise by the emulator, corrected on the way in and out. */
export function createGateway({ accounts, upstream, routes, mender }: GatewayOptions): Gateway {
  let used = 0;
  return async function answer(message) {
    const viewer = accounts.identify(message.headers.authorization);
    if (viewer === null) return errorResponse(401, 'Bad credentials');
    const response = conditional({ ...message, viewer }, await reply({ ...message, viewer }));
    return { ...response, headers: { ...response.headers, ...limits(++used) } };
  };

  async function reply(request: ApiRequest): Promise<ApiResponse> {
    for (const route of routes) {
      const match = ['*', request.method].includes(route.method) ? route.pattern.exec(request.path) : null;
      const response = match === null ? null : await route.handle(request, match.slice(1).map(decode));
      if (response !== null) return response;
    }
    const token = await accounts.upstreamToken(request.viewer);
    const mended = await mendRequest(mender, request, token);
    if ('status' in mended) return mended;
    const response = await upstream.send({ ...mended, token });
    accounts.spent(request.viewer, token, Number(response.headers['x-ratelimit-remaining'] ?? 5000));
    noteSideEffects(request, response);
    return mendResponse(mender, request, response);
  }

  function noteSideEffects(request: ApiRequest, response: ApiResponse): void {
    const repository = /^\/repos\/([^/]+\/[^/]+)\//.exec(request.path)?.[1];
    if (request.method !== 'GET' && repository !== undefined) mender.labels.forget(repository);
    if (response.status === 201 && TOKENS.test(request.path)) {
      const { token } = JSON.parse(response.body.toString()) as { token: string };
      accounts.issued(token, request.path, request.body);
    }
  }
}

function decode(param: string | undefined): string {
  return decodeURIComponent(param ?? '');
}

/** The headers of a limit that is never reached. Tests of limits use a fault. */
function limits(used: number): Record<string, string> {
  return {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(Math.max(1000, 5000 - used)),
    'x-ratelimit-used': String(Math.min(4000, used)),
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 3_600_000) * 3600),
    'x-ratelimit-resource': 'core',
    'x-github-media-type': 'github.v3; format=json',
  };
}
