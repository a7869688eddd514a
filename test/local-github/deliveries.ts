import { createHmac, randomUUID } from 'node:crypto';
import type { DeliveryFault } from './faults.ts';

/** A webhook that was sent. `status` is null until it is answered, and stays null if nobody answers. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly action: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly redelivery: boolean;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  answeredAt: number | null;
  status: number | null;
  error: string | null;
}

interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** The app's webhooks: signed, sent and kept. */
export interface Deliveries {
  readonly list: readonly Delivery[];
  target: WebhookTarget | null;
  fault: DeliveryFault | null;
  /** Number of webhooks under way. */
  readonly pending: number;
  deliver(event: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
  /** Sends it again under its own id, as GitHub does. Resolves when it is answered. */
  redeliver(delivery: Delivery): Promise<Delivery>;
  clear(): void;
}

const TIMEOUT_MS = 10_000;

/** Sends webhooks as GitHub does: signed, once, with ten seconds for the answer. */
export function createDeliveries(appId: number): Deliveries {
  const list: Delivery[] = [];
  let pending = 0;
  const deliveries: Deliveries = {
    list,
    target: null,
    fault: null,
    get pending() {
      return pending;
    },
    deliver: (event, payload) => counted(() => deliver(event, payload)),
    redeliver: (delivery) => counted(() => send({ ...record(delivery), redelivery: true })),
    clear: () => void list.splice(0),
  };
  return deliveries;

  async function counted<T>(work: () => Promise<T>): Promise<T> {
    pending++;
    try {
      return await work();
    } finally {
      pending--;
    }
  }

  async function deliver(event: string, payload: Readonly<Record<string, unknown>>) {
    const action = typeof payload.action === 'string' ? payload.action : null;
    const delivery = record({ id: randomUUID(), event, action, payload });
    const fault = deliveries.fault?.(delivery) ?? null;
    if (fault?.kind === 'drop') {
      list.push({ ...delivery, error: 'dropped on purpose' });
      return;
    }
    if (fault?.kind === 'hold') await fault.until;
    await send(delivery);
    const times = fault?.kind === 'duplicate' ? fault.times : 0;
    await Promise.all(Array.from({ length: times }, () => send({ ...record(delivery), redelivery: true })));
  }

  async function send(unsent: Delivery): Promise<Delivery> {
    const delivery = { ...unsent, sentAt: Date.now() };
    list.push(delivery);
    if (deliveries.target === null) {
      delivery.error = 'no webhook address';
      return delivery;
    }
    try {
      const answer = await post(delivery, deliveries.target, appId);
      delivery.status = answer.status;
      await answer.arrayBuffer();
    } catch (error) {
      delivery.error = String(error);
    }
    delivery.answeredAt = Date.now();
    return delivery;
  }
}

function record(from: Pick<Delivery, 'id' | 'event' | 'action' | 'payload'>): Delivery {
  const { id, event, action, payload } = from;
  const unanswered = { answeredAt: null, status: null, error: null };
  return { id, event, action, payload, redelivery: false, sentAt: Date.now(), ...unanswered };
}

function post(delivery: Delivery, target: WebhookTarget, appId: number): Promise<Response> {
  const body = JSON.stringify(delivery.payload);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/local',
    'x-github-delivery': delivery.id,
    'x-github-event': delivery.event,
    'x-github-hook-id': '1',
    'x-github-hook-installation-target-id': String(appId),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature-256': `sha256=${createHmac('sha256', target.secret).update(body).digest('hex')}`,
  };
  return fetch(target.url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
}
