import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The time in milliseconds as a signal that changes every `every` milliseconds. */
export function useClock(every: number): ReadonlySignal<number> {
  const clock = useSignal(Date.now());
  useEffect(() => {
    // What was drawn a moment ago is not drawn again for a few milliseconds' difference.
    if (Date.now() - clock.peek() >= every) clock.value = Date.now();
    const ticking = setInterval(() => {
      clock.value = Date.now();
    }, every);
    return () => clearInterval(ticking);
  }, [clock, every]);
  return clock;
}
