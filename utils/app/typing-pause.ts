/** Debounce in milliseconds before Leadey is asked: a longer one is noticeable, a shorter one asks at every letter. */
const TYPING_PAUSE = 300;
const LONGEST_TYPING_PAUSE = 450;

/** Returns, for each letter, how long to wait after it. Slow typists get a longer pause: they may still be typing. */
export function createTypingPause(now: () => number): () => number {
  let last = 0;
  return () => {
    const slow = 1.5 * (now() - last);
    last = now();
    return slow > LONGEST_TYPING_PAUSE ? TYPING_PAUSE : Math.max(TYPING_PAUSE, slow);
  };
}
