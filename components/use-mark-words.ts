import { useEffect, useState } from 'preact/hooks';
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
  return search === '' || markWords === null ? asItIs : markWords(search);
}
