import { asRecord } from './api-message.ts';

/** The value of `performed_via_github_app`. */
export interface AppMark {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly botLogin: string;
  readonly url: string;
}

/** Filing dates for issues, in place of the current time, by `owner/name#number`. */
export type Backdates = ReadonlyMap<string, string>;

/**
 * Marks everything that the app wrote as written by the app, in place and at any depth. Sets the dates of backdated
 * issues.
 */
export function markTree(value: unknown, app: AppMark, backdates: Backdates): void {
  if (Array.isArray(value)) {
    for (const item of value) markTree(item, app, backdates);
    return;
  }
  const object = asRecord(value);
  if (object === null) return;
  if ('performed_via_github_app' in object || 'event' in object) {
    const author = asRecord(object.user ?? object.actor);
    object.performed_via_github_app = author?.login === app.botLogin ? describe(app) : null;
  }
  backdate(object, backdates);
  for (const child of Object.values(object)) markTree(child, app, backdates);
}

function backdate(object: Record<string, unknown>, backdates: Backdates): void {
  if (backdates.size === 0 || typeof object.repository_url !== 'string') return;
  const repository = object.repository_url.split('/').slice(-2).join('/');
  const date = backdates.get(`${repository}#${object.number}`);
  if (date !== undefined) object.created_at = date;
}

function describe(app: AppMark): object {
  const url = `${app.url}/apps/${app.slug}`;
  return { id: app.id, slug: app.slug, name: app.name, external_url: url, html_url: url };
}
