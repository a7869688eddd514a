import { type ApiRequest, asRecord, parseJson } from '../../local-github/api-message.ts';
import { logEntry } from '../../local-github/request-log.ts';

/**
 * What a request writes, one entry for each label, comment and reaction, spelt the same each time. An entry that comes
 * twice was written twice.
 */
export function writesOf(request: ApiRequest): string[] {
  const { method, path } = request;
  const body = asRecord(parseJson(request.body)) ?? {};
  const { graphql } = logEntry(request);
  if (graphql === null) return splitWrite(`${method} ${path}`, body);
  const inputs = Object.values(asRecord(body.variables) ?? {});
  return graphql.fields.flatMap((field, index) => splitWrite(field, asRecord(inputs[index]) ?? {}));
}

/** Labels are defined by REST and by GraphQL, and may be put on several at once. */
export function splitWrite(write: string, body: Readonly<Record<string, unknown>>): string[] {
  if (write === 'createLabel' || /^POST \/repos\/[^/]+\/[^/]+\/labels$/.test(write)) return [`define ${body.name}`];
  const { labels, labelIds, ...rest } = body;
  const several = labels ?? labelIds;
  if (!Array.isArray(several)) return [`${write} ${JSON.stringify(rest)}`];
  return several.map((label) => `${write} ${JSON.stringify({ ...rest, label })}`);
}

/** What was written that had been written before. */
export function repeatedOf(writes: readonly string[]): string[] {
  const seen = new Set<string>();
  return writes.filter((write) => seen.size === seen.add(write).size);
}
