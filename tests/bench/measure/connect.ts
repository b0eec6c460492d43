import type { Request } from '../../../utils/messages/requests.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import type { DemoApi } from '../../demo-api/index.ts';
import type { Workspace } from '../workspaces.ts';
import type { Driver, Tab } from './driver.ts';
import { seedLeads } from './seed.ts';
import { forget, isSettled, readState, type StoredState } from './stored-state.ts';

/** More leads take the sync longer than anybody waits for a bench. */
const SYNCED_QUICKLY = 1000;

interface ExtensionScope {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

interface Given {
  readonly pageSize?: number | undefined;
  readonly setOffline: (offline: boolean) => Promise<void>;
}

/** Connects with a key, lets the page fetch what it shows, and gives everything that is stored then. */
export async function connect(
  driver: Driver,
  extensionId: string,
  api: DemoApi,
  workspace: Workspace,
  { pageSize = 25, setOffline }: Given,
): Promise<StoredState> {
  await forget(driver, extensionId);
  const page = await driver.openPopupTab(extensionId);
  const request: Request = { type: 'connect', pasted: workspace.key, forgetOnClose: false };
  await page.evaluate(
    (message) => (globalThis as unknown as ExtensionScope).chrome.runtime.sendMessage(message),
    request,
  );
  await leadsAreThere(page, 25);
  if (pageSize !== 25) {
    await page.evaluate(choosePageSize, pageSize);
    await leadsAreThere(page, pageSize);
  }
  const storedOnce = (isEnough: (stored: StoredState) => boolean) =>
    waitFor(
      async () => {
        const stored = await readState(driver, extensionId);
        const isWhole = ['leads', 'campaigns'].every((name) => name in stored.session);
        return isWhole && isEnough(stored) ? stored : undefined;
      },
      { what: 'leads and campaigns to be stored', timeoutMs: 60_000, everyMs: 250 },
    );
  if ((workspace.options.leads ?? 0) > SYNCED_QUICKLY) {
    await storedOnce(() => true);
    // A page of leads that the sync was just reading would be written over what is put there in its place.
    await setOffline(true);
    await seedLeads(driver, extensionId, api, workspace);
    await setOffline(false);
  }
  const state = await storedOnce(isSettled);
  await page.close();
  return state;
}

const leadsAreThere = (page: Tab, count: number) =>
  waitFor(() => page.evaluate((n) => document.querySelectorAll('button.lead').length === n, count), {
    what: `${count} leads`,
  });

/** Runs inside the page. */
function choosePageSize(size: number): void {
  const select = [...document.querySelectorAll('select')].find(({ options }) =>
    [...options].some(({ value }) => value === String(size)),
  );
  if (select === undefined) throw new Error(`No page size ${size}`);
  select.value = String(size);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
