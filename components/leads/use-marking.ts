import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Marking } from './highlight-words.tsx';

const asItIs: Marking = { found: (text) => text, similar: (text) => text };
let markWords: ((search: string) => Marking) | null = null;

/** How rows draw their texts; what marks them is loaded when something is searched for. */
export function useMarking(search: string): Marking {
  const [, setLoaded] = useState(markWords !== null);
  useEffect(() => {
    if (search === '' || markWords !== null) return;
    void import('./highlight-words.tsx').then((module) => {
      markWords = module.markWords;
      setLoaded(true);
    });
  }, [search]);
  // The same functions for the same search, so that rows are drawn anew only for another one.
  return useMemo(
    () => (search === '' || markWords === null ? asItIs : markWords(search)),
    [search, markWords],
  );
}
