import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MarkWords } from './mark-words.tsx';

const asItIs: MarkWords = (text) => text;
let markWords: ((search: string) => MarkWords) | null = null;

/** How a row draws its texts; what marks them is loaded when something is searched for. */
export function useMarkWords(search: string): MarkWords {
  const [, setLoaded] = useState(markWords !== null);
  useEffect(() => {
    if (search === '' || markWords !== null) return;
    void import('./mark-words.tsx').then((module) => {
      markWords = module.markWords;
      setLoaded(true);
    });
  }, [search]);
  // The same function for the same search, so that rows are drawn anew only for another one.
  return useMemo(
    () => (search === '' || markWords === null ? asItIs : markWords(search)),
    [search, markWords],
  );
}
