import type { BoardContext } from './visit.ts';

export type FormFields = Readonly<Record<string, string>>;

/** Waits for the whole form. A slow sender costs nothing but the wait. False if it was cut off. */
export async function isReceived({ req }: BoardContext): Promise<boolean> {
  return req.arrayBuffer().then(
    () => true,
    () => false,
  );
}

/** The text fields of a form; null if it is broken or cut off. Line ends become plain ones, as GitHub keeps them. */
export async function fieldsOf({ req }: BoardContext): Promise<FormFields | null> {
  const form = await req.parseBody().catch(() => null);
  if (form === null) return null;
  const fields = Object.entries(form).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')] as const] : [],
  );
  return Object.fromEntries(fields);
}
