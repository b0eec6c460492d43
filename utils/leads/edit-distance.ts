/**
 * Whether one word becomes the other by at most `most` typing errors: a letter left out, doubled or wrong, or two
 * swapped (optimal string alignment). Libraries count a swap as two errors or know no limit, at which this stops early.
 */
export function isWithinErrors(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let twoBefore: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      let errors = Math.min(
        (before[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
        (before[at - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (row > 1 && at > 1 && isSwapped) errors = Math.min(errors, (twoBefore[at - 2] ?? 0) + 1);
      line.push(errors);
      if (errors < least) least = errors;
    }
    if (least > most) return false;
    [twoBefore, before] = [before, line];
  }
  return (before[other.length] ?? most + 1) <= most;
}
