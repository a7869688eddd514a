import { createHmac } from 'node:crypto';

/** Hashes a passage that a report is about, for comparing reports without keeping their words. */
export type PassagePrint = (passage: string) => string;

/** 96 bits. */
const LENGTH = 16;

/**
 * Returns the hash of passages. Its key is made from the secret that signs webhooks. So it is not in the database: a copy
 * of that does not tell which sentence of a book a report was about. With another secret, reports are compared again once
 * their records are read anew.
 */
export function createPassagePrint(webhookSecret: string): PassagePrint {
  const key = createHmac('sha256', webhookSecret).update('chapter-triage passages').digest();
  return (passage) => createHmac('sha256', key).update(passage).digest('base64url').slice(0, LENGTH);
}
