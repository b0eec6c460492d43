/** Runs what it is given one after the other, so that what is read is still true when it is written back. */
export type Lock = <T>(job: () => Promise<T>) => Promise<T>;

export function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job, job);
    last = result;
    return result;
  };
}
