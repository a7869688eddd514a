import type { IncomingMessage } from 'node:http';

export type FormFields = Readonly<Record<string, string>>;

/**
 * The text fields of a form that a browser sent, as it encodes them; null when it is larger than `mostBytes`, is no
 * form, or is broken or cut off. Line ends become plain ones, as GitHub keeps them.
 */
export async function readForm(request: IncomingMessage, mostBytes: number): Promise<FormFields | null> {
  const form = await receiveForm(request, mostBytes);
  return form && fieldsOf(form);
}

/** A form as it came: of no more bytes than were allowed, and not looked at yet. */
export interface ReceivedForm {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

/** Waits for all of a form, which takes as long as its sender likes, and costs nothing else. Null as for `readForm`. */
export async function receiveForm(request: IncomingMessage, mostBytes: number): Promise<ReceivedForm | null> {
  const type = request.headers['content-type'] ?? '';
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return null;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBytes) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return { type, body: Buffer.concat(chunks) };
}

/** Null for a form that is broken. */
export async function fieldsOf({ type, body }: ReceivedForm): Promise<FormFields | null> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const fields = [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')] as const] : [],
    );
    return Object.fromEntries(fields);
  } catch {
    return null;
  }
}
