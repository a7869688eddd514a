import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * A part of a graph of plain data: objects, arrays, maps, sets and flat arrays that may refer to each other in any way.
 * The objects of all slices are numbered through, in order.
 */
export interface Slice {
  /** Without what they refer to. A map is a list of its keys and values, a set a list of its members. */
  readonly objects: readonly object[];
  /** The numbers of those that are maps and sets. */
  readonly maps: readonly number[];
  readonly sets: readonly number[];
  /** Three each: the number of an object, a key of it, and the number of the object to which that refers. */
  readonly references: readonly (number | string)[];
}

/** Some milliseconds of work for whoever joins them. */
const MAX_OBJECTS = 4_000;

/** Takes a graph apart. Structured clone would do it in one go, and hold the event loop that receives it. */
export function* slicesOf(root: object): Generator<Slice> {
  const numbers = new Map<object, number>([[root, 0]]);
  // A map goes on with what is added while it is read.
  let slice = emptySlice();
  for (const [object, number] of numbers) {
    if (object instanceof Map) slice.maps.push(number);
    if (object instanceof Set) slice.sets.push(number);
    slice.objects.push(
      shellOf(object, (key, other) => {
        const known = numbers.get(other) ?? numbers.size;
        numbers.set(other, known);
        slice.references.push(number, key, known);
      }),
    );
    if (slice.objects.length + slice.references.length / 3 < MAX_OBJECTS) continue;
    yield slice;
    slice = emptySlice();
  }
  yield slice;
}

function emptySlice() {
  return { objects: [] as object[], maps: [] as number[], sets: [] as number[], references: [] as (number | string)[] };
}

function shellOf(object: object, refer: (key: number | string, other: object) => void): object {
  if (ArrayBuffer.isView(object)) return object;
  const isList = Array.isArray(object) || object instanceof Map || object instanceof Set;
  if (!isList) return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, cut(key, value)]));
  const values = object instanceof Map ? [...object].flat(1) : [...object];
  return values.map((value, key) => cut(key, value));

  function cut(key: number | string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    refer(key, value);
    return null;
  }
}

/** Joins slices to the graph that they were. Other work is done between them. */
export async function joinSlices(slices: Iterable<Slice>): Promise<unknown> {
  const shells: object[] = [];
  const objects: object[] = [];
  const read: Slice[] = [];
  for (const slice of slices) {
    shells.push(...slice.objects);
    objects.push(...slice.objects);
    for (const number of slice.maps) objects[number] = new Map();
    for (const number of slice.sets) objects[number] = new Set();
    read.push(slice);
    await nextTurn();
  }
  for (const { references } of read) {
    for (let at = 0; at < references.length; at += 3) {
      const [number, key, other] = references.slice(at, at + 3) as [number, string, number];
      Object.assign(shells[number]!, { [key]: objects[other] });
    }
    await nextTurn();
  }
  for (const { maps, sets } of read) {
    for (const number of maps) fillMap(objects[number] as Map<unknown, unknown>, shells[number] as unknown[]);
    for (const number of sets)
      for (const member of shells[number] as unknown[]) (objects[number] as Set<unknown>).add(member);
    await nextTurn();
  }
  return objects[0];
}

function fillMap(map: Map<unknown, unknown>, keysAndValues: readonly unknown[]): void {
  for (let at = 0; at < keysAndValues.length; at += 2) map.set(keysAndValues[at], keysAndValues[at + 1]);
}
