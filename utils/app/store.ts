import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';

/** Each part of a state as a signal: who reads one in a component is drawn again when that part changes. */
export type Signals<S> = { readonly [K in keyof S]: ReadonlySignal<S[K]> };

/** What a page shows. Actions `get` and `set` it; components read its signals. */
export interface Store<S> {
  readonly signals: Signals<S>;
  /** All of it as it is now, without following it. */
  get(): S;
  /** Changes some parts at once; who reads several of them is drawn again once. */
  set(patch: Partial<S>): void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const entries = Object.entries(initial).map(([key, value]) => [key, signal(value)]);
  const signals = Object.fromEntries(entries) as { [K in keyof S]: Signal<S[K]> };
  return {
    signals,
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      batch(() => {
        for (const key of Object.keys(patch) as (keyof S)[]) signals[key].value = state[key];
      });
    },
  };
}
