/**
 * Runs `job` once the next frame is on the screen: what it costs then nobody waits for. The second frame is
 * asked for because the first callback comes before its own frame is shown. Returns what cancels it.
 */
export function afterFrame(job: () => void): () => void {
  let cancel = () => cancelAnimationFrame(frame);
  const frame = requestAnimationFrame(() => {
    cancel = onceDrawn(job);
  });
  return () => cancel();
}

/** Runs `job` once the frame that is next has been handed to the browser. Returns what cancels it. */
export function onceDrawn(job: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(job);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** In milliseconds: a page nobody sees, or a browser that does not tell, is not waited for. */
const PAINT_AT_LATEST = 500;

/** Runs `job` once the page's first frame is on the screen, by the browser's own word. */
export function afterFirstPaint(job: () => void): void {
  const once = () => {
    clearTimeout(timer);
    observer.disconnect();
    job();
  };
  const observer = new PerformanceObserver(once);
  observer.observe({ type: 'paint', buffered: true });
  const timer = setTimeout(once, PAINT_AT_LATEST);
}
