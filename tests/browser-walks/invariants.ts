import type { Page } from 'puppeteer-core';
import { waitFor } from '../browsers/wait-for.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { stored } from '../e2e/support/storage.ts';
import type { World } from './world.ts';

/** The one place of a key, by its organization. */
const IS_KEY = /^key(:|$)/;
/** A second less than what is counted by: that is when they leave, and some are longer on their way than others. */
const MINUTE = 59_000;
/** In milliseconds, for what takes two writes: in between, only one of two things that go together is there. */
const TO_END = 5000;
const MOST_REQUESTS = 100;

/** What has to hold whatever was done; as sentences of what does not. */
export async function problemsOf(world: World): Promise<string[]> {
  const onPages = await Promise.all(world.pages.map(problemsOnScreen));
  const [page] = world.pages;
  return [
    ...world.complaints,
    ...onPages.flat(),
    ...(page === undefined ? [] : await problemsInStorage(page)),
    ...problemsOfTraffic(world),
  ];
}

/** No lead twice, nothing that is no text, no trouble without a next step. */
function problemsOnScreen(page: Page): Promise<string[]> {
  // A page that is just being reloaded is asked again.
  return waitFor(() => page.evaluate(lookAtScreen), { what: 'a page to say what is on it' });
}

/** Runs inside the page. */
function lookAtScreen(): string[] {
  const rows = [...document.querySelectorAll<HTMLElement>('.leads [data-lead]')];
  const ids = rows.map(({ dataset }) => dataset.lead);
  const text = document.body.innerText;
  const found: string[] = [];
  if (new Set(ids).size < ids.length) found.push('a lead is in the list twice');
  if (/undefined|\bNaN\b|\[object /.test(text)) found.push('something that is no text is shown');
  // In a form the next step is its own button.
  for (const notice of document.querySelectorAll('.error-notice:not(form *)')) {
    if (notice.querySelector('button, a') === null) found.push(`no next step: ${notice.textContent}`);
  }
  return found;
}

async function problemsInStorage(page: Page): Promise<string[]> {
  const { local, session, sync } = await storageOf(page);
  const found: string[] = [];
  if (Object.keys(sync).length > 0) found.push('something lies in storage.sync');
  for (const [name, value] of Object.entries({ ...local, ...session })) {
    if (!IS_KEY.test(name) && JSON.stringify(value).includes(DEMO_KEY)) found.push(`the key lies in ${name}`);
  }
  return [...found, ...(await partedPair(page))];
}

/** Somebody may be connected, or let go, at this very moment: only what stays so is a problem. */
async function partedPair(page: Page): Promise<string[]> {
  const deadline = Date.now() + TO_END;
  for (;;) {
    const { local, session } = await storageOf(page);
    const isConnected = (session.account ?? local.account) !== undefined;
    const hasKey = [...Object.keys(local), ...Object.keys(session)].some((name) => IS_KEY.test(name));
    if (isConnected === hasKey) return [];
    if (Date.now() > deadline)
      return [`an account is ${isConnected ? '' : 'not '}there, its key is ${hasKey ? '' : 'not'}`];
  }
}

const storageOf = (page: Page) => waitFor(() => stored(page), { what: 'a page to read the storage' });

function problemsOfTraffic({ stage, disconnectedAt }: World): string[] {
  const times = stage.api.requests.map(({ at }) => at).filter((at) => at > disconnectedAt);
  const most = Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE).length),
  );
  return most > MOST_REQUESTS ? [`${most} requests within a minute`] : [];
}
