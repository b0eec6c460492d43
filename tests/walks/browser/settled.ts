const realImmediate = globalThis.setImmediate;
let pending = 0;

/** Counts what IndexedDB's stand-in has scheduled: the only thing here that takes turns of the event loop. */
export function countedImmediate(job: () => void): void {
  pending += 1;
  realImmediate(() => {
    pending -= 1;
    job();
  });
}

/** Lets everything go on that can without time passing or an answer coming. */
export async function settled(): Promise<void> {
  do await new Promise<void>((resolve) => void realImmediate(resolve));
  while (pending > 0);
}
