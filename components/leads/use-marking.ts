import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Marking } from './highlight-words.tsx';

const asItIs: Marking = { found: (text) => text, similar: (text) => text };
let markWords: ((search: string) => Marking) | null = null;

/** Loads what marks texts before anybody searches, or the first rows found would be drawn twice. */
export async function loadMarking(): Promise<void> {
  ({ markWords } = await import('../home/after-first-frame.ts'));
}

/** How rows draw their texts; what marks them is loaded when something is searched for. */
export function useMarking(search: string): Marking {
  const [, setLoaded] = useState(markWords !== null);
  useEffect(() => {
    if (search === '' || markWords !== null) return;
    void loadMarking().then(() => setLoaded(true));
  }, [search]);
  // The same functions for the same search, so that rows are drawn anew only for another one.
  return useMemo(
    () => (search === '' || markWords === null ? asItIs : markWords(search)),
    [search, markWords],
  );
}
