import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiRequest, ApiResponse } from './api-message.ts';
import type { Delivery } from './deliveries.ts';

/** A fault for one request. `cut-after`: the write happens, but its answer never arrives. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  | { readonly kind: 'cut-before' }
  | { readonly kind: 'cut-after' };

/** Called once for each request from outside, before it is forwarded. Null lets it through. */
export type RequestFault = (request: ApiRequest) => Fault | null;

/** A fault for one webhook. `duplicate` sends it `times` more times. */
type WebhookFault =
  | { readonly kind: 'drop' }
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  | { readonly kind: 'duplicate'; readonly times: number };

/** Called once for each webhook, not for a redelivery. Null lets it through. */
export type DeliveryFault = (delivery: Delivery) => WebhookFault | null;

/** The answer with the fault applied. Null if the connection must be cut. */
export async function answerWithFault(
  fault: Fault | null,
  answer: () => Promise<ApiResponse>,
): Promise<ApiResponse | null> {
  switch (fault?.kind) {
    case undefined:
      return answer();
    case 'status':
      return statusFault(fault);
    case 'delay':
      await sleep(fault.ms);
      return answer();
    case 'hold':
      await fault.until;
      return answer();
    case 'cut-before':
      return null;
    case 'cut-after':
      await answer();
      return null;
  }
}

function statusFault(fault: Extract<Fault, { kind: 'status' }>): ApiResponse {
  const body = fault.body ?? JSON.stringify({ message: 'A fault on purpose', status: String(fault.status) });
  const headers = { 'content-type': 'application/json; charset=utf-8', ...fault.headers };
  return { status: fault.status, headers, body: Buffer.from(body) };
}
