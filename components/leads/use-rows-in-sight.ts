import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lead } from '../../utils/leadey/schemas.ts';
import type { MarkWords } from './highlight-words.tsx';

export interface Row {
  readonly lead: Lead;
  readonly mark: MarkWords;
}

/** As many as a popup's 600 px show, the last one in part: for a first frame, in which nothing can be measured. */
const AT_FIRST = 9;
const NONE: readonly Row[] = [];

/**
 * The rows of an answer: those in sight at once, those below a frame later. Nobody sees them, and drawing them takes
 * most of the time from a key to its leads. Who has scrolled gets all at once, as does a list whose first frame is
 * `complete`: somebody comes back to it.
 */
export function useRowsInSight(
  leads: readonly Lead[],
  mark: MarkWords,
  box: { readonly current: HTMLElement | null },
  { complete, isScrolled }: { readonly complete: boolean; readonly isScrolled: boolean },
): readonly Row[] {
  const asked = useMemo(() => leads.map((lead) => ({ lead, mark })), [leads, mark]);
  const [below, setBelow] = useState(complete ? asked : NONE);
  const inSight = useRef(AT_FIRST);
  // After a frame everything is laid out: asking then costs nothing.
  useEffect(() => {
    if (!complete) return;
    inSight.current = rowsInSight(box.current);
    setBelow(asked);
  }, [asked, complete]);
  const atOnce = isScrolled ? asked.length : inSight.current;
  return [...asked.slice(0, atOnce), ...below.slice(atOnce, asked.length)];
}

/** With the last one in part, and one for the edge; all where nothing is laid out. */
function rowsInSight(box: HTMLElement | null): number {
  const height = box?.querySelector('li')?.offsetHeight;
  return box && height ? Math.ceil(box.clientHeight / height) + 1 : Infinity;
}
