import { type Document, isScalar, type Scalar, visit } from 'yaml';

/** Keys that a mapping has for the second time. The parser's own check compares every key with every other. */
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
