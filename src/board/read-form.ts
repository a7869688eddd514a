import type { IncomingMessage } from 'node:http';

/**
 * The text fields of a form that a browser sent, as it encodes them; null when it is larger than `mostBytes`, is no
 * form, or is broken or cut off. Line ends become plain ones, as GitHub keeps them.
 */
export async function readForm(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Readonly<Record<string, string>> | null> {
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
    const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
    const fields = [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')] as const] : [],
    );
    return Object.fromEntries(fields);
  } catch {
    return null;
  }
}
