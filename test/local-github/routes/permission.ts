import type { Accounts } from '../accounts.ts';
import { type ApiResponse, asRecord, jsonResponse, parseJson } from '../api-message.ts';
import type { Route } from '../gateway.ts';
import type { Upstream } from '../upstream.ts';

const ROLE_NAME = new Map([
  ['push', 'write'],
  ['pull', 'read'],
]);
const LEGACY = new Map([
  ['maintain', 'write'],
  ['triage', 'read'],
]);

/**
 * What a person may do in a repository. The emulator has no answer for people who are no collaborators, and says `push`
 * for GitHub's `write`. `permission` is only admin, write, read or none.
 */
export function permissionRoute(upstream: Upstream, accounts: Accounts): Route {
  return {
    method: 'GET',
    pattern: /^\/repos\/[^/]+\/[^/]+\/collaborators\/([^/]+)\/permission$/,
    async handle(request, [login = '']) {
      const token = await accounts.upstreamToken(request.viewer);
      const answer = await upstream.send({ method: 'GET', path: request.path, token });
      if (answer.status === 200) return withRoleNames(answer);
      const user = await upstream.send({ method: 'GET', path: `/users/${encodeURIComponent(login)}`, token });
      const repository = request.path.split('/').slice(0, 4).join('/');
      const visible = await upstream.send({ method: 'GET', path: repository, token });
      if (user.status !== 200 || visible.status !== 200) return null;
      return roleResponse('read', parseJson(user.body.toString()));
    },
  };
}

function withRoleNames(answer: ApiResponse): ApiResponse {
  const body = asRecord(parseJson(answer.body.toString())) ?? {};
  const given = String(body.permission);
  return roleResponse(ROLE_NAME.get(given) ?? given, body.user);
}

function roleResponse(role: string, user: unknown): ApiResponse {
  return jsonResponse(200, { permission: LEGACY.get(role) ?? role, role_name: role, user });
}
