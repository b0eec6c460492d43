import { useEffect, useRef } from 'preact/hooks';
import { useNow } from './use-now.ts';

/** Whole seconds until `until` (milliseconds), then calls `onEnd` once; `null` when there is nothing to wait for. */
export function useCountdown(until: number | null, onEnd: () => void): number | null {
  const now = useNow(until === null ? null : 250);
  const ended = useRef<number | null>(null);
  const over = until !== null && now >= until;
  useEffect(() => {
    if (!over || ended.current === until) return;
    ended.current = until;
    onEnd();
  }, [over, until, onEnd]);
  // Rounded: what was drawn last may be a moment behind, and 42 seconds must not begin with 43.
  return until === null || over ? null : Math.max(1, Math.round((until - now) / 1000));
}
