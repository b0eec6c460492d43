import { useEffect, useState } from 'preact/hooks';
import { type LockState, readLock, watchLock } from '../../utils/storage/stored-lock.ts';

/** Whether there is a passphrase, and whether it is asked for; `null` as long as that is not read. */
export function useLock(): LockState | null {
  const [state, setState] = useState<LockState | null>(null);
  useEffect(() => {
    const read = () => void readLock().then(setState);
    read();
    return watchLock(read);
  }, []);
  return state;
}
