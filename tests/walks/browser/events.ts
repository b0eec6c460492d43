import { currentRealm, inRealm, type Realm } from './realm.ts';

/** An event of the browser: heard by the realms that listen to it, for as long as they live. */
export interface FakeEvent<Args extends unknown[]> {
  addListener(listener: (...args: Args) => unknown): void;
  removeListener(listener: (...args: Args) => unknown): void;
  hasListener(listener: (...args: Args) => unknown): boolean;
  /** Tells the living, each in its own realm; what each said. */
  tell(args: Args, only?: Realm): unknown[];
  forgetAll(): void;
}

export function createEvent<Args extends unknown[]>(): FakeEvent<Args> {
  type Listener = (...args: Args) => unknown;
  let heard: { readonly listener: Listener; readonly realm: Realm | null }[] = [];
  const isOwn = (one: { realm: Realm | null; listener: Listener }, listener: Listener) =>
    one.listener === listener && one.realm === currentRealm();
  return {
    addListener: (listener) => {
      if (!heard.some((one) => isOwn(one, listener))) heard.push({ listener, realm: currentRealm() });
    },
    removeListener: (listener) => {
      heard = heard.filter((one) => !isOwn(one, listener));
    },
    hasListener: (listener) => heard.some((one) => isOwn(one, listener)),
    tell: (args, only) => {
      heard = heard.filter(({ realm }) => realm?.isAlive !== false);
      return heard
        .filter(({ realm }) => only === undefined || realm === only)
        .map(({ listener, realm }) => inRealm(realm, () => listener(...args)));
    },
    forgetAll: () => {
      heard = [];
    },
  };
}
