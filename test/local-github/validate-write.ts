import { type ApiRequest, type ApiResponse, bodyOf, errorResponse, type FieldError } from './api-message.ts';

const LIMITS: readonly { path: RegExp; resource: string; field: string; limit: number }[] = [
  { path: /^\/repos\/[^/]+\/[^/]+\/labels(\/[^/]+)?$/, resource: 'Label', field: 'name', limit: 50 },
  { path: /^\/repos\/[^/]+\/[^/]+\/labels(\/[^/]+)?$/, resource: 'Label', field: 'new_name', limit: 50 },
  { path: /^\/repos\/[^/]+\/[^/]+\/labels(\/[^/]+)?$/, resource: 'Label', field: 'description', limit: 100 },
  { path: /^\/repos\/[^/]+\/[^/]+\/issues(\/\d+)?$/, resource: 'Issue', field: 'title', limit: 256 },
  { path: /^\/repos\/[^/]+\/[^/]+\/issues(\/\d+)?$/, resource: 'Issue', field: 'body', limit: 65_536 },
  { path: /\/issues\/(\d+\/comments|comments\/\d+)$/, resource: 'IssueComment', field: 'body', limit: 65_536 },
];
const LABEL = /^\/repos\/[^/]+\/[^/]+\/labels(\/[^/]+)?$/;

/** The 422 that GitHub would answer, with its `errors`. Null if the fields are valid. */
export function refuseWrite(request: ApiRequest): ApiResponse | null {
  if (request.method !== 'POST' && request.method !== 'PATCH') return null;
  const body = bodyOf(request);
  const errors: FieldError[] = LIMITS.filter(
    ({ path, field, limit }) => path.test(request.path) && [...String(body[field] ?? '')].length > limit,
  ).map(({ resource, field, limit }) => ({
    resource,
    code: 'custom',
    field: field === 'new_name' ? 'name' : field,
    message: `${field} is too long (maximum is ${limit} characters)`,
  }));
  if (LABEL.test(request.path)) errors.push(...labelErrors(request, body));
  return errors.length === 0 ? null : errorResponse(422, 'Validation Failed', errors);
}

function labelErrors(request: ApiRequest, body: Record<string, unknown>): FieldError[] {
  const errors: FieldError[] = [];
  const named = typeof body.name === 'string' && body.name.trim() !== '';
  if (request.method === 'POST' && !named) errors.push({ resource: 'Label', code: 'missing_field', field: 'name' });
  const color = body.color;
  if (color !== undefined && (typeof color !== 'string' || !/^[0-9a-fA-F]{6}$/.test(color))) {
    errors.push({ resource: 'Label', code: 'invalid', field: 'color' });
  }
  if (isEmojiOnly(body.name) || isEmojiOnly(body.new_name)) {
    errors.push({ resource: 'Label', code: 'custom', field: 'name', message: 'must contain more than native emoji' });
  }
  if (/[\u{10000}-\u{10FFFF}]/u.test(String(body.description ?? ''))) {
    const message = "description doesn't accept 4-byte Unicode";
    errors.push({ resource: 'Label', code: 'custom', field: 'description', message });
  }
  return errors;
}

function isEmojiOnly(name: unknown): boolean {
  if (typeof name !== 'string' || name.trim() === '') return false;
  return name.replaceAll(/\p{Extended_Pictographic}|\s|\u200D|\uFE0F/gu, '') === '';
}
