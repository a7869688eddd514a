/** A hash of a text, 32 bits (FNV-1a). Quick and the same in every process; not safe against collisions on purpose. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Positions of hashes, grouped so that equal hashes are in one bucket. Flat arrays: see TextIndex. */
export interface HashBuckets {
  /** Positions by bucket, in order. Bucket b is from `bounds[b]` to `bounds[b + 1]`. */
  readonly positions: Uint32Array;
  readonly bounds: Uint32Array;
}

/** Groups the positions of hashes by a counting sort. A 0 is no hash. */
export function groupByHash(hashes: Uint32Array): HashBuckets {
  const bounds = new Uint32Array(2 ** Math.ceil(Math.log2(hashes.length + 1)) + 1);
  for (let position = 0; position < hashes.length; position++) {
    const hash = hashes[position]!;
    if (hash !== 0) bounds[bucketOf(hash, bounds) + 1]!++;
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket]! += bounds[bucket - 1]!;

  const positions = new Uint32Array(bounds.at(-1)!);
  const free = bounds.slice();
  for (let position = 0; position < hashes.length; position++) {
    const hash = hashes[position]!;
    if (hash !== 0) positions[free[bucketOf(hash, bounds)]!++] = position;
  }
  return { positions, bounds };
}

/** The bucket of a hash in groups with these bounds. */
export function bucketOf(hash: number, bounds: Uint32Array): number {
  return hash & (bounds.length - 2);
}
