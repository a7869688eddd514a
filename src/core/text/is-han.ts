/**
 * Whether a UTF-16 unit is a Han character. Characters outside the basic plane count at their first half, so that each
 * character counts once.
 */
export function isHan(unit: number): boolean {
  if (unit < 0x3007) return false;
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd88d) ||
    unit === 0x3007
  );
}
