import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lead } from '../../utils/leadey/schemas.ts';
import type { MarkWords } from './highlight-words.tsx';

export interface Row {
  readonly lead: Lead;
  readonly mark: MarkWords;
}

/**
 * The rows of another answer: those in sight at once, those below a frame later. Nobody sees them, and drawing them
 * takes most of the time from a key to its leads. Somebody who has scrolled gets all at once.
 */
export function useRowsInSight(
  leads: readonly Lead[],
  mark: MarkWords,
  box: { readonly current: HTMLElement | null },
  isScrolled: boolean,
): readonly Row[] {
  const asked = useMemo(() => leads.map((lead) => ({ lead, mark })), [leads, mark]);
  const [below, setBelow] = useState<readonly Row[]>(asked);
  const inSight = useRef(Number.POSITIVE_INFINITY);
  // After a frame everything is laid out: asking then costs nothing.
  useEffect(() => {
    inSight.current = rowsInSight(box.current);
    setBelow(asked);
  }, [asked, box]);
  return useMemo(() => {
    if (isScrolled) return asked;
    const first = asked.slice(0, inSight.current);
    return [...first, ...below.slice(first.length, asked.length)];
  }, [asked, below, isScrolled]);
}

/** With the last one in part, and one for the edge; all where nothing is laid out. */
function rowsInSight(box: HTMLElement | null): number {
  const height = box?.querySelector('li')?.offsetHeight ?? 0;
  return box === null || height === 0 ? Number.POSITIVE_INFINITY : Math.ceil(box.clientHeight / height) + 1;
}
