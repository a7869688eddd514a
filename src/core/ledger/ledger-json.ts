import type { Ledger } from './ledger.ts';

/** The ledger as JSON, in the shape of the schema `Ledger`. */
export function ledgerJson(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}
