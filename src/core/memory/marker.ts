import { z } from 'zod';
import type { LastApplied } from '../labels/last-applied.ts';
import type { OwnComment } from './own-comment.ts';

/** The content of the marker. `extra` has the fields that this version does not know; they are kept as they are. */
export interface MarkerState extends LastApplied {
  readonly byPeople: readonly string[];
  readonly version: number;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Our comment, split into text and marker. */
export interface MarkedComment {
  readonly id: string;
  /** Without the marker. */
  readonly text: string;
  /** Null if the comment has no marker or a damaged one. */
  readonly marker: MarkerState | null;
}

const VERSION = 1;
const MARKER_START = '<!-- chapter-triage ';
const MARKER_END = ' -->';

const Marker = z.looseObject({
  v: z.int().min(1),
  labels: z.array(z.string()),
  declined: z.array(z.string()),
  byPeople: z.array(z.string()),
});

/** The next state: our new values, and the unknown fields of the previous marker. */
export function markerState(lastApplied: Required<LastApplied>, previous: MarkerState | null): MarkerState {
  return { ...lastApplied, version: previous?.version ?? VERSION, extra: previous?.extra ?? {} };
}

/**
 * Reads the marker at the end of a comment. Null if there is none or it is damaged. Anyone can type a marker, so call
 * this only for comments by our app.
 */
export function readMarker(body: string): MarkerState | null {
  const json = splitAtMarker(body).json;
  if (json === null) return null;
  try {
    const { v, labels, declined, byPeople, ...extra } = Marker.parse(JSON.parse(json));
    // Deep nesting can be parsed but not written again. That counts as damaged, so that no later write fails.
    JSON.stringify(extra);
    return { version: v, labels, declined, byPeople, extra };
  } catch {
    return null;
  }
}

/** Parses our comment once, so that nothing has to read it from text again. */
export function readMarked({ id, body }: OwnComment): MarkedComment {
  const marker = readMarker(body);
  return { id, text: marker === null ? body : splitAtMarker(body).text, marker };
}

/** Our comment as people see it. */
export function withoutMarker(body: string): string {
  return splitAtMarker(body).text.trimEnd();
}

/** Whether two states are written as the same marker. */
export function isSameMarker(one: MarkerState, other: MarkerState): boolean {
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));
}

/**
 * `body` with `state` in an HTML comment at its end; an earlier marker is replaced. The same state gives the same text.
 */
export function writeMarker(body: string, state: MarkerState): string {
  const text = splitAtMarker(body).text.trimEnd();
  return `${text}\n\n${MARKER_START}${inertJson(fieldsOf(state))}${MARKER_END}`;
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
  const start = trimmed.lastIndexOf(MARKER_START);
  if (start === -1 || !trimmed.endsWith(MARKER_END)) return { text: body, json: null };

  const json = trimmed.slice(start + MARKER_START.length, -MARKER_END.length);
  return json.includes('--') ? { text: body, json: null } : { text: trimmed.slice(0, start), json };
}

/**
 * JSON that cannot end the HTML comment around it and means nothing to GitHub. The escaped characters occur only inside
 * JSON strings, where an escape stands for the same character.
 */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(/-(?=-)|[<>&@#]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
