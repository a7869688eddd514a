import type { Accounts } from '../accounts.ts';
import { type ApiResponse, asRecord, bodyOf, errorResponse, parseJson } from '../api-message.ts';
import type { Route } from '../gateway.ts';
import type { Upstream } from '../upstream.ts';

/**
 * What GitHub refuses to open: a pull request from a branch that is not there (the emulator makes it), from one without a
 * commit of its own, and a second one from the same branch. The rest is the emulator's.
 */
export function newPullRequestRoute(upstream: Upstream, accounts: Accounts): Route {
  return {
    method: 'POST',
    pattern: /^\/repos\/([^/]+)\/([^/]+)\/pulls$/,
    async handle(request, [owner = '', repo = '']) {
      const token = await accounts.upstreamToken(request.viewer);
      const { head, base } = bodyOf(request);
      const read = async (path: string, query = '') => {
        const answer = await upstream.send({ method: 'GET', path: `/repos/${owner}/${repo}${path}`, query, token });
        return answer.status === 200 ? parseJson(answer.body.toString()) : null;
      };
      if (typeof head !== 'string' || typeof base !== 'string') return null;
      const compared = asRecord(await read(`/compare/${base}...${head}`));
      if (compared === null) return refuse({ resource: 'PullRequest', field: 'head', code: 'invalid' });
      if (compared.ahead_by === 0) return custom(`No commits between ${base} and ${head}`);
      const open = await read('/pulls', `?state=open&head=${encodeURIComponent(`${owner}:${head}`)}`);
      if (Array.isArray(open) && open.length > 0) return custom(`A pull request already exists for ${owner}:${head}.`);
      return null;
    },
  };
}

function custom(message: string): ApiResponse {
  return refuse({ resource: 'PullRequest', field: 'base', code: 'custom', message });
}

function refuse(error: NonNullable<Parameters<typeof errorResponse>[2]>[number]): ApiResponse {
  return errorResponse(422, 'Validation Failed', [error]);
}
