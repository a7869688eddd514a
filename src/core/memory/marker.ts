import { z } from 'zod';
import type { LastApplied } from '../labels/last-applied.ts';
import type { OwnComment } from './own-comment.ts';

/** What the marker holds. `extra` is what a newer version keeps there: carried along, not understood. */
export interface MarkerState extends LastApplied {
  readonly byPeople: readonly string[];
  readonly version: number;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Our comment taken apart. */
export interface MarkedComment {
  readonly id: string;
  /** Without the marker. */
  readonly text: string;
  /** Null for a comment without one, or with one that is damaged. */
  readonly marker: MarkerState | null;
}

const version = 1;
const opening = '<!-- chapter-triage ';
const closing = ' -->';

const Marker = z.looseObject({
  v: z.int().min(1),
  labels: z.array(z.string()),
  declined: z.array(z.string()),
  byPeople: z.array(z.string()),
});

/** The state that follows `previous`: what we know anew, with what a newer version left there. */
export function markerState(lastApplied: Required<LastApplied>, previous: MarkerState | null): MarkerState {
  return { ...lastApplied, version: previous?.version ?? version, extra: previous?.extra ?? {} };
}

/**
 * The state in the marker at the end of a comment; null when there is none or it is damaged. Says nothing about who
 * wrote the comment: anybody can type a marker, so ask only for comments of our own author.
 */
export function readMarker(body: string): MarkerState | null {
  const json = splitAtMarker(body).json;
  if (json === null) return null;
  try {
    const { v, labels, declined, byPeople, ...extra } = Marker.parse(JSON.parse(json));
    // Nesting that can be read but not written again must not come to light at the next write.
    JSON.stringify(extra);
    return { version: v, labels, declined, byPeople, extra };
  } catch {
    return null;
  }
}

/** A comment of ours and what its marker holds, so that neither has to be read from text again. */
export function readMarked({ id, body }: OwnComment): MarkedComment {
  const marker = readMarker(body);
  return { id, text: marker === null ? body : splitAtMarker(body).text, marker };
}

/** A comment of ours as people see it. */
export function withoutMarker(body: string): string {
  return splitAtMarker(body).text.trimEnd();
}

/** Whether two states are written as the same marker. */
export function isSameMarker(one: MarkerState, other: MarkerState): boolean {
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));
}

/** `body` with `state` in an HTML comment at its end, in place of the marker that it had. The same state, the same text. */
export function writeMarker(body: string, state: MarkerState): string {
  const text = splitAtMarker(body).text.trimEnd();
  return `${text}\n\n${opening}${inertJson(fieldsOf(state))}${closing}`;
}

function fieldsOf(state: MarkerState): object {
  return {
    ...state.extra,
    v: state.version,
    labels: state.labels.toSorted(),
    declined: state.declined.toSorted(),
    byPeople: state.byPeople.toSorted(),
  };
}

function splitAtMarker(body: string): { readonly text: string; readonly json: string | null } {
  const trimmed = body.trimEnd();
  const start = trimmed.lastIndexOf(opening);
  if (start === -1 || !trimmed.endsWith(closing)) return { text: body, json: null };

  const json = trimmed.slice(start + opening.length, -closing.length);
  return json.includes('--') ? { text: body, json: null } : { text: trimmed.slice(0, start), json };
}

/**
 * JSON that can neither end the HTML comment around it nor mean anything to GitHub. These characters occur only inside
 * the strings of a JSON text, where an escape stands for the same character.
 */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(/-(?=-)|[<>&@#]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
