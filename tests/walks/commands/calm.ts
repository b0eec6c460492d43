import { shownSnapshot } from '../../../utils/app/state.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { createChunkReader } from '../../../utils/storage/stored-chunks.ts';
import { readDirectory } from '../../../utils/storage/stored-directory.ts';
import { storedSettings } from '../../../utils/storage/stored-settings.ts';
import { storedSync } from '../../../utils/storage/stored-sync.ts';
import { MOST_A_DAY } from '../../../utils/sync/directory-reading.ts';
import { inRealm } from '../browser/realm.ts';
import { checkAll } from '../invariants/all.ts';
import type { Ledger } from '../invariants/ledger.ts';
import { currentAccount } from '../invariants/on-screen.ts';
import { asShown } from '../leadey/world.ts';
import type { Page, Stage } from '../stage.ts';
import { PHRASES } from './with-keys.ts';

const MINUTE = 60_000;
/** No pause that Leadey asks for is longer. */
const LONGEST_PAUSE = 6 * MINUTE;
/** From the last look on. */
const LAST_REVALIDATION = 3 * MINUTE;
const HOUR = 60 * MINUTE;
const MOST_MINUTES = 40;
const MOST_LOOKS = 6;

/** All trouble ends, and somebody looks at a page for long enough: then everything has to be as it is in Leadey. */
export async function becomeCalm(stage: Stage, ledger: Ledger): Promise<void> {
  const { network, surroundings, clock, browser } = stage;
  network.isOnline = true;
  network.troubles.length = 0;
  surroundings.isOnline = true;
  browser.hasHost = true;
  stage.isCalm = true;
  await stage.answers.next(Number.POSITIVE_INFINITY);
  stage.endBackgroundAfter(Number.POSITIVE_INFINITY);
  await clock.pass(LONGEST_PAUSE);
  await openUp(stage);
  const [page] = stage.pages;
  if (page?.app == null) throw new Error('A page did not open');
  await bringBack(stage, page);
  checkAll(stage, ledger);
  if (currentAccount(stage) === null) return;
  await everyLeadIsHere(stage, page);
  checkAll(stage, ledger);
  await everythingRests(stage);
  checkAll(stage, ledger);
}

/** Nobody looks any more: then Leadey is asked for the credits now and then, and for nothing else. */
async function everythingRests(stage: Stage): Promise<void> {
  const { browser, clock, network, pages } = stage;
  for (const page of [...pages]) stage.closePage(page);
  await clock.pass(LAST_REVALIDATION);
  await directoryIsRead(stage);
  const settings =
    storedSettings.parse(JSON.parse(browser.local.peek().settings ?? 'null')) ?? DEFAULT_SETTINGS;
  const wantsNews = settings.badge === 'new-leads' || settings.alertLeads;
  const before = network.sent.length;
  await clock.pass(HOUR);
  const asked = network.sent.slice(before).map(({ path }) => path);
  const leads = asked.filter((path) => !path.startsWith('/v1/me'));
  if (leads.length > 0 && !wantsNews)
    throw new Error(`Nobody looks, and ${leads.length} are asked: ${leads[0]}`);
  const checks = settings.checkEvery === 0 ? 0 : Math.ceil(60 / settings.checkEvery / 0.8) + 1;
  if (asked.length - leads.length > checks * stage.world.spaces.length)
    throw new Error(`Nobody looks, and the credits are asked for ${asked.length} times an hour`);
  await openUp(stage);
}

/** Whoever is locked out hands in the passphrase, and a page is open. */
async function openUp(stage: Stage): Promise<void> {
  const { browser, clock } = stage;
  if (browser.local.peek().sealed !== undefined) {
    for (const passphrase of PHRASES) void stage.ask({ type: 'unlock', passphrase });
    await clock.pass(1000);
  }
  if (stage.pages.length === 0) stage.openPage();
  await clock.pass(1000);
}

/** Whoever stands before a refused key hands in the one that is accepted. */
async function bringBack(stage: Stage, page: Page): Promise<void> {
  const { world, clock } = stage;
  const account = currentAccount(stage);
  const space = world.spaceOf(account?.organization.id ?? '');
  if (!account || space === undefined) return;
  const stored =
    stage.browser[account.forgetOnClose ? 'session' : 'local'].peek()[`key:${space.organization}`];
  const isAccepted = stored === JSON.stringify(world.keyOf(space)) && !space.isRevoked;
  if (isAccepted && account.state === 'connected') return;
  if (space.isRevoked) world.remake(space);
  inRealm(page.realm, () => {
    page.app?.replaceKey();
    void page.app?.connect(world.keyOf(space), account.forgetOnClose);
  });
  await clock.pass(5000);
}

async function everyLeadIsHere(stage: Stage, page: Page): Promise<void> {
  const { clock, world } = stage;
  const space = world.spaceOf(currentAccount(stage)?.organization.id ?? '');
  const { app } = page;
  if (space === undefined || app === null) throw new Error('Nobody is connected');
  const press = async (job: () => unknown, ms: number) => {
    inRealm(page.realm, () => {
      stage.surroundings.happen('keydown');
      void job();
    });
    await clock.pass(ms);
  };
  await press(() => app.openHome(), 5000);
  await press(() => app.clearFilters(), 1000);
  await press(() => app.sort('newest'), 1000);
  await press(() => app.refresh(), MINUTE);
  for (let minute = 0; minute < MOST_MINUTES && (await syncState(stage)) === 'syncing'; minute += 1)
    await press(() => {}, MINUTE);
  const truth = world.truth(space).sort();
  const isTrue = async () => JSON.stringify((await syncedLeads()).sort()) === JSON.stringify(truth);
  // What pages of one import hide is found by the slow revalidation, a minute after each look.
  for (let look = 0; look < MOST_LOOKS && !(await isTrue()); look += 1)
    await press(() => app.refresh(), 3 * MINUTE);
  if (!(await isTrue()))
    throw new Error(
      `All is calm, and synced is ${different(await syncedLeads(), truth)} (${await syncState(stage)})`,
    );
  const { list, account } = app.store.get();
  const snapshot = shownSnapshot(list);
  if (list.state !== 'ready' || snapshot === null)
    throw new Error(`All is calm, and the list is ${JSON.stringify(list).slice(0, 300)}`);
  if (snapshot.page.meta.totalCount !== truth.length)
    throw new Error(`All is calm, and the list shows ${snapshot.page.meta.totalCount} of ${truth.length}`);
  if (snapshot.query.page !== app.store.get().query.page)
    throw new Error('All is calm, and another page is shown');
  const shown = snapshot.page.items.map(asShown);
  const stale = shown.filter((one) => !truth.includes(one));
  if (stale.length > 0) throw new Error(`All is calm, and the list shows ${stale[0]}`);
  const balance = world.service.edition.includes(`"balance":${account?.organization.credits.balance},`);
  if (!balance) throw new Error(`All is calm, and the credits are ${account?.organization.credits.balance}`);
}

async function syncState({ browser }: Stage): Promise<string> {
  return storedSync.parse(JSON.parse(browser.session.peek().sync ?? 'null'))?.state ?? 'absent';
}

/** Leadey's directory of companies follows the leads, unless the day's requests were spent in trouble. */
async function directoryIsRead({ browser }: Stage): Promise<void> {
  const sync = storedSync.parse(JSON.parse(browser.session.peek().sync ?? 'null'));
  if (sync === null || sync.known === 0 || sync.state === 'cleared') return;
  const { readAt, asked } = sync.directory;
  if (asked > MOST_A_DAY) throw new Error(`The directory of companies was asked for ${asked} times a day`);
  if (asked === MOST_A_DAY) return;
  const found = await inRealm(null, () => readDirectory(sync.connection));
  if (readAt === 0 || found === null || !found.directory.isWhole)
    throw new Error(`All is calm, and the directory of companies is ${JSON.stringify(sync.directory)}`);
}

/** As a page reads them. */
function syncedLeads(): Promise<string[]> {
  return inRealm(null, async () => {
    const sync = await storedSync.read();
    const read = createChunkReader();
    const leads: string[] = [];
    for (const [number, version] of (sync?.chunks ?? []).entries()) {
      const chunk = await read(sync?.connection ?? '', number, version);
      if (chunk === null) throw new Error(`Chunk ${number} is missing`);
      leads.push(...chunk.known.map(({ lead }) => asShown(lead)));
    }
    return leads;
  });
}

function different(synced: readonly string[], truth: readonly string[]): string {
  const missing = truth.filter((one) => !synced.includes(one));
  const more = synced.filter((one) => !truth.includes(one));
  return `${synced.length} leads for ${truth.length}; missing ${missing.length} (${missing[0]}), superfluous ${more.length} (${more[0]})`;
}
