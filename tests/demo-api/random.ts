/**
 * A number from 0 to 2³²−1 that depends on nothing but its arguments. Every field of every record is drawn
 * by its own index and salt, so any one of a million can be made alone, in any order.
 */
export function hash(seed: number, index: number, salt: number): number {
  let h =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35) ^ Math.imul(salt, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

export function pick<T>(list: readonly T[], random: number): T {
  const item = list[random % list.length];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

/** True in `percent` of all cases. */
export function chance(percent: number, random: number): boolean {
  return random % 1000 < percent * 10;
}
