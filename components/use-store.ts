import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../utils/app/store.ts';

/** The store's state; draws again when it changes. */
export function useStore<S>(store: Store<S>): S {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    const update = () => setState(store.get());
    update();
    return store.subscribe(update);
  }, [store]);
  return state;
}
