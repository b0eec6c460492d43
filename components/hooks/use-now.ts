import { useEffect, useState } from 'preact/hooks';

/** The time in milliseconds, drawn anew every `every` milliseconds; `null` stands still. */
export function useNow(every: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (every === null) return;
    // What was drawn a moment ago is not drawn again for a few milliseconds' difference.
    setNow((drawn) => (Date.now() - drawn < every ? drawn : Date.now()));
    const ticking = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(ticking);
  }, [every]);
  return now;
}
