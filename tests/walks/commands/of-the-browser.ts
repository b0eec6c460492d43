import fc from 'fast-check';
import { type Step, step } from '../step.ts';

/** A person opens a page of the extension, if there is room for one more. */
export const openPage: Step = step('open a page', (stage) => {
  if (stage.pages.length < 2) stage.openPage();
});

const closePage = (place: number): Step =>
  step(`close page ${place}`, (stage) => {
    const page = stage.pages[place];
    if (page) stage.closePage(page);
  });

const endBackground: Step = step('the background ends', (stage) => stage.endBackground());

/** In the middle of what it does: some of it is stored, and the rest is not. */
const endBackgroundAfter = (changes: number): Step =>
  step(`the background ends after ${changes} more changes`, (stage, ledger) => {
    stage.endBackgroundAfter(changes);
    ledger.wasInterrupted = true;
  });

const restartBrowser: Step = step('the browser starts anew', async (stage) => {
  // What was asked in the last minute was known in memory only.
  stage.traffic.forget();
  await stage.restartBrowser();
});

const sign = (happens: string): Step =>
  step(`the window gets ${happens}`, ({ surroundings }) => void surroundings.happen(happens));

const allowHost = (isAllowed: boolean): Step =>
  step(`Leadey is ${isAllowed ? 'allowed' : 'withheld'}`, ({ browser }) => {
    browser.hasHost = isAllowed;
  });

/** Pages, the background and the browser come and go. */
export const ofTheBrowser: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(openPage) },
  { weight: 3, arbitrary: fc.nat(1).map(closePage) },
  { weight: 3, arbitrary: fc.constant(endBackground) },
  { weight: 2, arbitrary: fc.nat(12).map(endBackgroundAfter) },
  { weight: 2, arbitrary: fc.constant(restartBrowser) },
  { weight: 2, arbitrary: fc.constantFrom('focus', 'online', 'keydown').map(sign) },
  { weight: 1, arbitrary: fc.boolean().map(allowHost) },
);
