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

/** In milliseconds: a page nobody sees is not waited for. */
const PAINT_AT_LATEST = 500;

/**
 * Runs `job` once the page's first frame is on the screen, by the browser's own word: between handing it over and
 * showing it, work would compete with the drawing. Returns what cancels it.
 */
export function afterFirstPaint(job: () => void): () => void {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return afterFrame(job);
  const cancel = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const once = () => {
    cancel();
    job();
  };
  const observer = new PerformanceObserver((seen) => {
    // A tab's empty ground may be painted before there is anything on it.
    if (seen.getEntriesByName('first-contentful-paint').length > 0) once();
  });
  observer.observe({ type: 'paint', buffered: true });
  const timer = setTimeout(once, PAINT_AT_LATEST);
  return cancel;
}
