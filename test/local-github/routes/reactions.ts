import { type ApiRequest, bodyOf, emptyResponse, errorResponse, jsonResponse } from '../api-message.ts';
import type { Route } from '../gateway.ts';

/** A reaction to an issue or a comment. */
export interface Reaction {
  readonly id: number;
  readonly content: string;
  readonly login: string;
}

/** Reactions by the path of the thing reacted to: `/repos/o/r/issues/1` or `/repos/o/r/issues/comments/7`. */
export type Reactions = Map<string, Reaction[]>;

const CONTENTS = new Set(['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes']);
const ON = String.raw`^(\/repos\/[^/]+\/[^/]+\/issues\/(?:comments\/)?\d+)\/reactions`;

/** Reactions to issues and comments, which the emulator lacks: list, add (200 if it exists already), delete. */
export function reactionRoutes(reactions: Reactions): Route[] {
  let lastId = 0;
  return [
    { method: 'GET', pattern: new RegExp(`${ON}$`), handle: async (_, [on = '']) => jsonResponse(200, shown(on)) },
    { method: 'POST', pattern: new RegExp(`${ON}$`), handle: add },
    { method: 'DELETE', pattern: new RegExp(`${ON}\\/(\\d+)$`), handle: remove },
  ];

  async function add(request: ApiRequest, [on = '']: readonly string[]) {
    const content = String(bodyOf(request).content);
    if (!('login' in request.viewer)) return errorResponse(401, 'Requires authentication');
    if (!CONTENTS.has(content)) return errorResponse(422, 'Validation Failed');
    const { login } = request.viewer;
    const there = reactions.get(on) ?? [];
    const before = there.find((reaction) => reaction.content === content && reaction.login === login);
    if (before !== undefined) return jsonResponse(200, show(before));
    const reaction = { id: ++lastId, content, login };
    reactions.set(on, [...there, reaction]);
    return jsonResponse(201, show(reaction));
  }

  async function remove(_: ApiRequest, [on = '', id = '']: readonly string[]) {
    const there = reactions.get(on) ?? [];
    reactions.set(
      on,
      there.filter((reaction) => reaction.id !== Number(id)),
    );
    return emptyResponse(204);
  }

  function shown(on: string) {
    return (reactions.get(on) ?? []).map(show);
  }
}

function show({ id, content, login }: Reaction) {
  return { id, content, user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' } };
}
