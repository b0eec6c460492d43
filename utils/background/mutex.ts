/** Runs jobs one after the other, so that a value that was read has not changed when it is written back. */
export type Lock = <T>(job: () => Promise<T>) => Promise<T>;

export function createMutex(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job, job);
    last = result;
    return result;
  };
}
