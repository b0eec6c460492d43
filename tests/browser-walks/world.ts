import type { Page } from 'puppeteer-core';
import { click, paste, textOf } from '../browsers/act.ts';
import { allByRole, byRole } from '../browsers/by-role.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { hash } from '../demo-api/random.ts';
import { untilSettled } from '../e2e/support/connecting.ts';
import type { Stage } from '../e2e/support/stage.ts';

/** What a walk acts upon, and what was heard meanwhile. */
export interface World {
  readonly stage: Stage;
  /** Those of the extension that are open; never none. */
  readonly pages: Page[];
  /** What pages said in their consoles, and errors nobody handled. */
  readonly complaints: string[];
  /** When somebody last disconnected: with a key goes what was counted of its requests. */
  disconnectedAt: number;
  /** The next number from 0 to `below` − 1; the same in each walk with this seed. */
  random(below: number): number;
}

/** What a browser writes there by itself about an answer or a connection. */
const OF_THE_NETWORK =
  /Failed to load resource|NetworkError|net::ERR|status of [45]\d\d|Cross-Origin Request/i;

export async function startWorld(stage: Stage, seed: number): Promise<World> {
  let drawn = 0;
  const world: World = {
    stage,
    pages: [],
    complaints: [],
    disconnectedAt: 0,
    random: (below) => {
      drawn += 1;
      return hash(seed, drawn, 1) % below;
    },
  };
  const first = await stage.connectedPopup();
  watch(world, first);
  return world;
}

export async function openPage(world: World): Promise<void> {
  watch(world, await world.stage.popup());
}

function watch(world: World, page: Page): void {
  world.pages.push(page);
  page.on('pageerror', (error) => world.complaints.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    const isOurs = message.type() === 'error' && !OF_THE_NETWORK.test(message.text());
    if (isOurs) world.complaints.push(`console: ${message.text()}`);
  });
}

/** All is well again, whatever was done: connected, the road open, every lead here. */
export async function calm(world: World): Promise<Page> {
  const { stage, pages } = world;
  await stage.calm();
  for (const page of pages.splice(0)) await page.close();
  // A key that somebody tried again may yet be taken: what is shown before that is answered does not last.
  const isAnswered = () => stage.api.requests.every(({ status, aborted }) => status !== 0 || aborted);
  await waitFor(isAnswered, { what: 'what was asked to be answered' });
  const page = await stage.popup();
  watch(world, page);
  if ((await screenOf(page)) === 'form') await comeIn(page);
  // Where somebody was last is where it opens.
  await goHome(page);
  await clearList(page);
  // Who asks as quickly as a walk does has used up the minute's requests, and waits for the next one.
  const says = async () => textOf(await byRole(page, 'status'));
  await waitFor(async () => /leads?$/.test(await says()), { what: 'the count of leads', timeoutMs: 90_000 });
  await untilSettled(page);
  return page;
}

/** By a paste that takes no clipboard: Firefox gives that only to a page which somebody has clicked in. */
async function connectBy(page: Page, timeoutMs: number): Promise<void> {
  const within = { timeoutMs };
  await paste(await byRole(page, 'textbox', 'API key', within), DEMO_KEY);
  await click(page, 'button', 'Connect', within);
}

/** The form may be gone while it is used: somebody had a key tried again before, and now it is taken. */
async function comeIn(page: Page): Promise<void> {
  const isIn = async () => (await screenOf(page)) !== 'form';
  const tryIt = async () => {
    if (await isIn()) return true;
    await connectBy(page, 3000);
    return waitFor(isIn, { what: 'the key to be taken', timeoutMs: 15_000 });
  };
  await waitFor(tryIt, { what: 'a key to be taken', timeoutMs: 60_000 });
}

type Screen = 'form' | 'home' | 'away';

function screenOf(page: Page): Promise<Screen> {
  const isAt = async (role: string, name: string) => (await allByRole(page, role, name)).length > 0;
  const shown = async (): Promise<Screen | null> => {
    if (await isAt('region', 'Credits')) return 'home';
    if (await isAt('button', 'Back to leads')) return 'away';
    return (await isAt('textbox', 'API key')) ? 'form' : null;
  };
  return waitFor(shown, { what: 'a screen' });
}

/** What was searched last may be what nobody has, and then the list counts nothing. */
async function clearList(page: Page): Promise<void> {
  await paste(await byRole(page, 'searchbox', 'Search leads'), '');
  const [clear] = await allByRole(page, 'button', 'Clear filters');
  await clear?.evaluate((button) => (button as unknown as HTMLElement).click());
}

async function goHome(page: Page): Promise<void> {
  if ((await screenOf(page)) === 'away') await click(page, 'button', 'Back to leads');
}
