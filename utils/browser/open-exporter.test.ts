import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wanted } from '../../tests/unit/file-choice.ts';
import { account, lead } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { accountInMemory, accountOnDisk } from '../storage/stored-accounts.ts';
import { storedExport } from '../storage/stored-export.ts';
import { storedLockAt } from '../storage/stored-lock.ts';
import { type OpenedExport, openExporter } from './open-exporter.ts';

const order = {
  connection: account.connection,
  query: FIRST_PAGE,
  leads: null,
  ...wanted('xlsx'),
  running: false,
};
const LATER = Date.now() + 1_000_000;
const reload = vi.fn();

beforeEach(() => {
  reload.mockClear();
  vi.spyOn(location, 'reload').mockImplementation(reload);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({
    ok: false,
    error: { kind: 'offline' },
  }));
});

async function opened(): Promise<OpenedExport> {
  const found = await openExporter();
  if (found === null || found === 'off') throw new Error('There is nothing to export');
  return found;
}

test('A lock in the middle of an export leaves what was chosen: that is written once it is unlocked', async () => {
  await browser.storage.local.set({ sealed: {} });
  await storedLockAt.write(LATER);
  await accountInMemory.write(account);
  await storedExport.write(order);
  const { exporter } = await opened();
  void exporter.start(wanted('plainCsv', { columns: 'hubspot' }));
  await vi.waitFor(async () => expect(await storedExport.read()).toMatchObject({ running: true }));
  await storedLockAt.remove();
  await accountInMemory.remove();
  await vi.waitFor(async () => expect(await storedExport.read()).toBeNull());
  await storedLockAt.write(LATER);
  await accountInMemory.write(account);
  await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  expect(await storedExport.read()).toMatchObject({ format: 'plainCsv', columns: 'hubspot', running: true });
});

test('An export that admins switch off while its page is open is off there, too', async () => {
  let policy = {};
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
  await accountOnDisk.write(account);
  await storedExport.write({ ...order, leads: [lead] });
  await opened();
  policy = { exportOff: true };
  await fakeBrowser.storage.onChanged.trigger({ exportOff: { newValue: true } }, 'managed');
  await vi.waitFor(() => expect(reload).toHaveBeenCalled());
});
