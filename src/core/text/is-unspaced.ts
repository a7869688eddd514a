/**
 * Whether a UTF-16 unit is of a script without spaces between words: a Han character or kana. Characters outside the basic
 * plane count at their first half, so that each character counts once.
 */
export function isUnspaced(unit: number): boolean {
  if (unit < 0x3007) return false;
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd88d) ||
    (unit >= 0x3041 && unit <= 0x309f) ||
    (unit >= 0x30a1 && unit <= 0x30ff) ||
    unit === 0x3007
  );
}
