import type { App } from './create-app.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/**
 * What the first frame is drawn with: the state is there, and what a person can do is loaded once it is
 * painted, or asked for. What is done before that waits for it, in order, and is not lost.
 */
export function createAppShell(store: Store<AppState>, scrollTop: number, load: () => Promise<App>): App {
  let app: App | null = null;
  let loading: Promise<App> | null = null;
  const whenLoaded = () => {
    loading ??= load().then((loaded) => {
      app = loaded;
      return loaded;
    });
    return loading;
  };
  const known: Partial<App> = {
    store,
    scrollTop: () => app?.scrollTop() ?? scrollTop,
    lastOpened: () => app?.lastOpened() ?? null,
  };
  return new Proxy(known as App, {
    // Asked for `then`, it has to say no, or an `await` would take it for a promise and wait for ever.
    get: (target, name) => {
      const own: unknown = Reflect.get(target, name);
      if (own !== undefined || name === 'then') return own;
      const later = async (...args: unknown[]) => {
        const action: (...args: unknown[]) => unknown = Reflect.get(await whenLoaded(), name);
        return action(...args);
      };
      // The same each time: a part that is given it is not to be drawn anew for it.
      Reflect.set(target, name, later);
      return later;
    },
  });
}
