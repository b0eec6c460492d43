/** In milliseconds: what has not come by then does not belong to this page. */
const AT_LATEST = 1000;

/**
 * Does `job` with the element of that id, at once or when it comes: parts of a page are loaded after its first frame,
 * and a key pressed before that is not lost. Whatever is pressed meanwhile takes the place of it. Returns whether it
 * is there already.
 */
export function onceThere(id: string, job: (element: HTMLElement) => void): boolean {
  const there = document.getElementById(id);
  if (there !== null) {
    job(there);
    return true;
  }
  const ended = new AbortController();
  const watch = new MutationObserver(() => {
    const element = document.getElementById(id);
    if (element === null) return;
    ended.abort();
    job(element);
  });
  const timer = setTimeout(() => ended.abort(), AT_LATEST);
  ended.signal.addEventListener('abort', () => {
    watch.disconnect();
    clearTimeout(timer);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  for (const other of ['keydown', 'pointerdown'])
    document.addEventListener(other, () => ended.abort(), { capture: true, signal: ended.signal });
  return false;
}
