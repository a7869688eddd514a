import type { Accounts } from './accounts.ts';
import { parseJson } from './api-message.ts';
import type { Gateway } from './gateway.ts';

/** The API as a person uses it, in-process: not logged, not counted, without faults. */
export interface ApiClient {
  /** The JSON answer. Throws on a status of 400 or more. `as: null` is the keeper, who may do everything. */
  call<T>(as: string | null, method: string, path: string, body?: unknown): Promise<T>;
  /** Like `call` with GET, but null on a 404. */
  find<T>(as: string | null, path: string): Promise<T | null>;
  /** All pages of a list. */
  list<T>(as: string | null, path: string): Promise<T[]>;
  /** A hundred items of a list. `page` begins with 1. */
  page<T>(as: string | null, path: string, page: number): Promise<ApiPage<T>>;
}

interface ApiPage<T> {
  readonly items: readonly T[];
  readonly isLast: boolean;
}

/** Sends requests to the gateway with people's tokens. */
export function createApiClient(gateway: Gateway, accounts: Accounts): ApiClient {
  return { call, find, list, page };

  async function call<T>(as: string | null, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await send(as, method, path, body);
    const text = answer.body.toString();
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return parseJson(text) as T;
  }

  async function find<T>(as: string | null, path: string): Promise<T | null> {
    const answer = await send(as, 'GET', path);
    if (answer.status === 404) return null;
    if (answer.status >= 400) throw new Error(`GET ${path}: ${answer.status} ${answer.body.toString()}`);
    return parseJson(answer.body.toString()) as T;
  }

  async function list<T>(as: string | null, path: string): Promise<T[]> {
    const all: T[] = [];
    for (let number = 1; ; number++) {
      const { items, isLast } = await page<T>(as, path, number);
      all.push(...items);
      if (isLast) return all;
    }
  }

  async function page<T>(as: string | null, path: string, number: number): Promise<ApiPage<T>> {
    const answer = await send(as, 'GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${number}`);
    if (answer.status >= 400) throw new Error(`GET ${path}: ${answer.status} ${answer.body.toString()}`);
    const items = parseJson(answer.body.toString()) as T[];
    return { items, isLast: !answer.headers.link?.includes('rel="next"') };
  }

  function send(as: string | null, method: string, target: string, body?: unknown) {
    const [path = target, query] = target.split('?', 2);
    const headers = { authorization: `Bearer ${accounts.tokenOf(as)}`, 'content-type': 'application/json' };
    const text = body === undefined ? '' : JSON.stringify(body);
    return gateway({ method, path, query: query === undefined ? '' : `?${query}`, headers, body: text });
  }
}

/** Encodes each part of a path, so that a label called `章节: 1/2` is one segment. */
export function apiPath(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));
}
