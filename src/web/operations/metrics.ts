import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobCount, MeteredRequest } from '../../core/health.ts';

/** A look that is done; `actions` are the kinds of its writes. */
interface MeteredLook {
  readonly outcome: string;
  readonly actions: readonly string[];
  readonly seconds: number;
}

/** What this process counts of its work. Labels are words of ours and numbers: no name of a repository or a person. */
export interface Metrics {
  webhook(status: number, seconds: number): void;
  look(look: MeteredLook): void;
  request(request: MeteredRequest): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

const ACCEPT_SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const LOOK_SECONDS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** `countJobs` is called whenever someone reads the metrics. */
export function createMetrics(countJobs: () => Promise<readonly JobCount[]>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const webhooks = new Counter({
    name: 'chapter_triage_webhooks_total',
    help: 'Webhooks by the status that they were answered with; 200 are kept',
    labelNames: ['status'],
    registers,
  });
  const accept = new Histogram({
    name: 'chapter_triage_webhook_seconds',
    help: 'From a webhook to its answer',
    buckets: ACCEPT_SECONDS,
    registers,
  });
  const looks = new Counter({
    name: 'chapter_triage_looks_total',
    help: 'Looks at subjects by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const lookSeconds = new Histogram({
    name: 'chapter_triage_look_seconds',
    help: 'Duration of looks',
    labelNames: ['outcome'],
    buckets: LOOK_SECONDS,
    registers,
  });
  const actions = new Counter({
    name: 'chapter_triage_actions_total',
    help: 'Writes to GitHub by kind',
    labelNames: ['type'],
    registers,
  });
  const requests = new Counter({
    name: 'chapter_triage_github_requests_total',
    help: 'Requests to GitHub by kind and status; 0 is a broken connection',
    labelNames: ['kind', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'chapter_triage_github_request_seconds',
    help: 'Duration of requests to GitHub',
    labelNames: ['kind'],
    buckets: LOOK_SECONDS,
    registers,
  });
  const left = new Gauge({
    name: 'chapter_triage_github_rate_limit_left',
    help: 'Requests that GitHub still lets an installation make, as it last said',
    labelNames: ['installation'],
    registers,
  });
  new Gauge({
    name: 'chapter_triage_jobs',
    help: 'Jobs by queue and state, in all processes together',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      const counts = await countJobs();
      this.reset();
      for (const { queue, state, count } of counts) this.set({ queue, state }, count);
    },
  });

  return {
    webhook(status, seconds) {
      webhooks.inc({ status });
      accept.observe(seconds);
    },
    look({ outcome, actions: done, seconds }) {
      looks.inc({ outcome });
      lookSeconds.observe({ outcome }, seconds);
      for (const type of done) actions.inc({ type });
    },
    request({ installationId, kind, status, seconds, left: remaining }) {
      requests.inc({ kind, status });
      requestSeconds.observe({ kind }, seconds);
      if (installationId !== null && remaining !== null) left.set({ installation: installationId }, remaining);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
