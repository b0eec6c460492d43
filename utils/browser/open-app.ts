import { createAppShell } from '../app/app-shell.ts';
import type { App } from '../app/create-app.ts';
import { readStoredState } from '../app/read-stored-state.ts';
import { createStore } from '../app/store.ts';
import { writeIn } from '../format/cached-number-format.ts';
import { language } from '../format/locale.ts';
import { afterFirstPaint } from './after-frame.ts';
import { readStyle } from './known-number-format.ts';
import { showTheme } from './show-theme.ts';

/**
 * Builds what a page is drawn from, out of storage alone. Leadey is asked only after the first frame: waking
 * the background, or loading what nobody has clicked yet, would hold it up.
 */
export async function openApp(): Promise<App> {
  const stored = readStoredState();
  // While that is on its way.
  document.documentElement.lang = language;
  showTheme();
  const style = readStyle();
  if (style !== null) writeIn(style);
  const state = await stored;
  const store = createStore(state);
  const load = async () => (await import('./load-app.ts')).loadApp(state, store);
  const app = createAppShell(store, state.scrollTop, load);
  afterFirstPaint(() => void app.start());
  return app;
}
