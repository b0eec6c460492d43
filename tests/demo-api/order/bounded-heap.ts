/**
 * PostgreSQL's top-N heapsort (tuplesort.c), on the times of the rows as they lie in the table: the `bound`
 * newest in descending order, equal ones in the order that the heap happens to leave them.
 *
 * While the input is read the heap's root is the oldest row kept, and a row no newer than it is dropped.
 * The heap starts only when `startAt` rows have been read; from then on it keeps just `bound` of them.
 */
export function topRows(times: Float64Array, bound: number): Int32Array {
  const heap = new Int32Array(bound);
  let size = 0;
  const timeAt = (row: number) => times[row] ?? 0;

  /** Lets a row sink from the root to where nothing below it is older. */
  const sink = (row: number) => {
    const time = timeAt(row);
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && timeAt(heap[child] ?? 0) > timeAt(heap[child + 1] ?? 0)) child++;
      if (time <= timeAt(heap[child] ?? 0)) break;
      heap[hole] = heap[child] ?? 0;
      hole = child;
    }
    heap[hole] = row;
  };

  const rise = (row: number) => {
    let place = size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (timeAt(row) >= timeAt(heap[parent] ?? 0)) break;
      heap[place] = heap[parent] ?? 0;
      place = parent;
    }
    heap[place] = row;
  };

  for (let row = 0; row < times.length; row++) {
    if (size < bound) rise(row);
    else if (timeAt(row) > timeAt(heap[0] ?? 0)) sink(row);
  }
  // The oldest goes to the end, one after the other, as the place at the end falls free.
  while (size > 1) {
    const oldest = heap[0] ?? 0;
    const last = heap[--size] ?? 0;
    sink(last);
    heap[size] = oldest;
  }
  return heap;
}
