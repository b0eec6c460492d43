/**
 * PostgreSQL's quicksort (sort_template.h, after Bentley and McIlroy): all rows, newest first. It is not
 * stable, but for one table it always leaves equal rows in the same order.
 */
export function sortedRows(times: Float64Array): Int32Array {
  const rows = Int32Array.from(times, (_, row) => row);
  const compare = (a: number, b: number) => (times[rows[b] ?? 0] ?? 0) - (times[rows[a] ?? 0] ?? 0);
  const swap = (a: number, b: number) => {
    const kept = rows[a] ?? 0;
    rows[a] = rows[b] ?? 0;
    rows[b] = kept;
  };
  const swapRun = (a: number, b: number, length: number) => {
    for (let i = 0; i < length; i++) swap(a + i, b + i);
  };
  const median = (a: number, b: number, c: number) => {
    if (compare(a, b) < 0) return compare(b, c) < 0 ? b : compare(a, c) < 0 ? c : a;
    return compare(b, c) > 0 ? b : compare(a, c) < 0 ? a : c;
  };
  const isSorted = (from: number, to: number) => {
    for (let i = from + 1; i < to; i++) if (compare(i - 1, i) > 0) return false;
    return true;
  };
  const insertionSort = (from: number, to: number) => {
    for (let i = from + 1; i < to; i++) {
      for (let j = i; j > from && compare(j - 1, j) > 0; j--) swap(j, j - 1);
    }
  };
  const pivot = (from: number, to: number) => {
    const count = to - from;
    let low = from;
    let middle = from + (count >> 1);
    let high = to - 1;
    if (count > 40) {
      const step = count >> 3;
      low = median(low, low + step, low + 2 * step);
      middle = median(middle - step, middle, middle + step);
      high = median(high - 2 * step, high - step, high);
    }
    return count > 7 ? median(low, middle, high) : middle;
  };

  const sort = (from: number, to: number): void => {
    if (to - from < 7) {
      insertionSort(from, to);
      return;
    }
    if (isSorted(from, to)) return;
    swap(from, pivot(from, to));
    let a = from + 1;
    let b = a;
    let c = to - 1;
    let d = c;
    for (;;) {
      for (; b <= c; b++) {
        const order = compare(b, from);
        if (order > 0) break;
        if (order === 0) swap(a++, b);
      }
      for (; b <= c; c--) {
        const order = compare(c, from);
        if (order < 0) break;
        if (order === 0) swap(c, d--);
      }
      if (b > c) break;
      swap(b++, c--);
    }
    const newer = b - a;
    const older = d - c;
    const left = Math.min(a - from, newer);
    swapRun(from, b - left, left);
    const right = Math.min(older, to - 1 - d);
    swapRun(b, to - right, right);
    if (newer > 1) sort(from, from + newer);
    if (older > 1) sort(to - older, to);
  };
  sort(0, rows.length);
  return rows;
}
