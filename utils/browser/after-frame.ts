/**
 * Runs `job` once the next frame is on the screen: what it costs then nobody waits for. The second frame is
 * asked for because the first callback comes before its own frame is shown. Returns what cancels it.
 */
export function afterFrame(job: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(job);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
