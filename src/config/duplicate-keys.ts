import { type Document, isScalar, type Scalar, visit } from 'yaml';

/** Keys that appear twice in a mapping. The parser's own check compares all pairs, which is quadratic. */
export function duplicateKeys(document: Document): Scalar[] {
  const duplicates: Scalar[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) duplicates.push(key);
        seen.add(name);
      }
    },
  });
  return duplicates;
}
