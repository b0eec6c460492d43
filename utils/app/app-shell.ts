import type { App } from './create-app.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/**
 * The app that the first frame is drawn with. The state is there at once. The actions are loaded after the first
 * paint, or when one is called. Calls made before that are queued, in order.
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
    state: store.signals,
    scrollTop: () => app?.scrollTop() ?? scrollTop,
    lastOpened: () => app?.lastOpened() ?? null,
  };
  return new Proxy(known as App, {
    // There must be no `then`, or an `await` would treat this as a promise and wait forever.
    get: (target, name) => {
      const own: unknown = Reflect.get(target, name);
      if (own !== undefined || name === 'then') return own;
      const later = async (...args: unknown[]) => {
        const action: (...args: unknown[]) => unknown = Reflect.get(await whenLoaded(), name);
        return action(...args);
      };
      // The same function each time, so that a component that gets it as a prop does not rerender.
      Reflect.set(target, name, later);
      return later;
    },
  });
}
