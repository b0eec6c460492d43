/**
 * Lets a job go on that nobody waits for. All that can fail in it is storage, which may be full: what it would have
 * written is learned again at the next occasion, and there is nobody to tell.
 */
export function unattended(job: Promise<unknown>): void {
  job.catch(() => undefined);
}
