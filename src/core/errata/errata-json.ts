import type { Errata } from './errata.ts';

/** The errata as JSON, in the shape of the schema `Errata`. */
export function errataJson(errata: Errata): string {
  return `${JSON.stringify(errata, null, 2)}\n`;
}
