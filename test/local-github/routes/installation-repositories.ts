import type { ApiClient } from '../api-client.ts';
import { type ApiRequest, errorResponse, jsonResponse } from '../api-message.ts';
import type { Route } from '../gateway.ts';
import type { Settings } from '../settings.ts';

/** The repositories of an installation of the app, paged. The emulator lacks this list. */
export function installationRepositoriesRoute(
  api: ApiClient,
  repositories: readonly string[],
  installations: Settings['installations'],
): Route {
  return {
    method: 'GET',
    pattern: /^\/installation\/repositories$/,
    async handle(request: ApiRequest) {
      const { viewer } = request;
      if (viewer.kind !== 'installation') return errorResponse(403, 'Resource not accessible by integration');
      const query = new URLSearchParams(request.query);
      const size = Math.min(100, Number(query.get('per_page') ?? 30));
      const first = (Number(query.get('page') ?? 1) - 1) * size;
      const owner = installations.find(({ id }) => id === viewer.id)?.owner;
      const own = repositories.filter((name) => name.startsWith(`${owner}/`));
      const page = own.slice(first, first + size).map((name) => api.call<object>(null, 'GET', `/repos/${name}`));
      const body = { total_count: own.length, repository_selection: 'all', repositories: await Promise.all(page) };
      return jsonResponse(200, body);
    },
  };
}
