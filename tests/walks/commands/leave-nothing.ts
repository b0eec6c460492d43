import { inRealm } from '../browser/realm.ts';
import type { Stage } from '../stage.ts';

/** What may stay when nobody is connected any more. */
const MAY_STAY = ['settings', 'updatedFrom'];

/** Everybody is disconnected, and nothing of anybody may be left. */
export async function leaveNothing(stage: Stage): Promise<void> {
  const { browser, clock, pages } = stage;
  // A passphrase is somebody's choice as well, and goes with the last workspace.
  const hadNobody = pages[0]?.app?.store.get().account == null;
  if (hadNobody) return;
  for (let left = 4; left > 0; left -= 1) {
    const [page] = pages;
    if (page?.app?.store.get().account == null) break;
    inRealm(page.realm, () => void page.app?.disconnect());
    await clock.pass(1000);
  }
  const names = [...Object.keys(browser.local.peek()), ...Object.keys(browser.session.peek())];
  const left = names.filter((name) => !MAY_STAY.includes(name));
  if (left.length > 0) throw new Error(`Nobody is connected, and there is still ${left.join(', ')}`);
}
