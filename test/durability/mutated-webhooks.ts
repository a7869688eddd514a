import { createHmac } from 'node:crypto';

/** One delivery as a stranger, or a broken proxy, might send it. */
export interface MutatedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const EVENTS = [
  'issues',
  'issue_comment',
  'discussion',
  'push',
  'release',
  'repository',
  'installation',
  'installation_repositories',
  'x'.repeat(200),
  '__proto__',
  '',
  '💥',
];
/** One of each kind that some handler of ours hears. */
const ACTIONS = [
  'opened',
  'closed',
  'deleted',
  'transferred',
  'created',
  'published',
  'privatized',
  'renamed',
  'added',
  'removed',
];
const VALUES: readonly unknown[] = [null, true, -1, 1e308, '', 'x', [], {}, { toString: 1 }, '\u0000', '9'.repeat(400)];

/**
 * A webhook gone wrong in one of many ways. Some are signed all the same: what is signed is not always what we expect.
 * `random` is from 0 to 1.
 */
export function mutateWebhook(payload: object, secret: string, random: () => number): MutatedWebhook {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const sent = { ...payload, action: pick(ACTIONS) };
  const body = pick([
    () => mangleBytes(Buffer.from(JSON.stringify(sent)), random),
    () => Buffer.from(JSON.stringify(mangleValue(sent, random))),
    () => Buffer.from(JSON.stringify(mangleValue(mangleValue(sent, random) as object, random))),
    () => Buffer.from(pick(['', '[]', '0', '"', '{', '[[[[', `${'['.repeat(5_000)}`, '{"__proto__":{"a":1}}'])),
  ])();
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const headers = {
    'content-type': pick(['application/json', 'application/json', 'application/json; charset=utf-8', 'text/plain', '']),
    'x-github-delivery': pick(['72d3162e-cc78-11e3-81ab-4c9367dc0958', '1', '../..', '']),
    'x-github-event': encodeURI(pick(EVENTS)),
    'x-hub-signature-256': pick([signature, signature, signature.slice(1), 'sha256=', '', `sha256=${'0'.repeat(64)}`]),
  };
  return { headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')), body };
}

function mangleBytes(body: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(body);
  for (let times = 1 + random() * 8; times > 0; times -= 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
}

/** A copy with one value, somewhere inside, replaced or taken out. */
function mangleValue(value: object, random: () => number): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  let parent = copy;
  for (;;) {
    const keys = Object.keys(parent);
    const key = keys[Math.floor(random() * keys.length)];
    if (key === undefined) return copy;
    const inner = parent[key];
    if (typeof inner === 'object' && inner !== null && random() < 0.7) {
      parent = inner as Record<string, unknown>;
      continue;
    }
    if (random() < 0.3) delete parent[key];
    else parent[key] = VALUES[Math.floor(random() * VALUES.length)];
    return copy;
  }
}
