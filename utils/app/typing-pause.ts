/** In milliseconds, how long typing has to pause before Leadey is asked: longer would be felt, shorter asks at every letter. */
const TYPING_PAUSE = 300;
const LONGEST_TYPING_PAUSE = 450;

/** Tells at each letter how long to wait after it: who types slowly has not come to an end after the shorter pause. */
export function createTypingPause(now: () => number): () => number {
  let last = 0;
  return () => {
    const slow = 1.5 * (now() - last);
    last = now();
    return slow > LONGEST_TYPING_PAUSE ? TYPING_PAUSE : Math.max(TYPING_PAUSE, slow);
  };
}
