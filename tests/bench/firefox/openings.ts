import { setTimeout as pause } from 'node:timers/promises';
import { clickFirefoxButton, hideFirefoxPopup, shownFirefoxPopup } from '../../browsers/firefox-popup.ts';
import { type Contender, type Opening, openInTurn, since } from '../measure/openings.ts';
import { readPaint } from '../measure/paint.ts';
import { LEADS_A_PAGE, OLD } from '../measure/scene.ts';
import { sitePainted } from '../measure/site.ts';
import { putState } from '../measure/stored-state.ts';
import { LIMIT } from '../parts/contenders.ts';
import { openingRows } from '../parts/opening-rows.ts';
import type { Row } from '../report/row.ts';
import { KNOWN_SITE, large, usual, type Workspace } from '../workspaces.ts';
import { type FirefoxStage, tabOf } from './stage.ts';

/** In milliseconds. A popup is not inspected for this long: inspecting it while it draws would distort the result. */
const ALONE = 800;

/** From the click on the toolbar button to what it shows, everything in the same rounds. */
export async function firefoxOpenings(stage: FirefoxStage, rounds: number): Promise<Row[]> {
  const { extensionId } = stage.session;
  const limit: Contender = {
    name: LIMIT,
    extensionId: stage.staticList,
    leads: LEADS_A_PAGE,
    prepare: async () => {},
  };
  const leadey = async (workspace: Workspace): Promise<Contender> => {
    const state = await stage.scene(workspace);
    const prepare = () => putState(stage.driver, extensionId, state, OLD);
    return { name: workspace.name, extensionId, leads: LEADS_A_PAGE, prepare };
  };
  const plain: Contender[] = [];
  for (const workspace of [usual, ...large.slice(0, 2)]) plain.push(await leadey(workspace));
  const over = plain.map((each) => ({ ...each, name: `${each.name}, over`, site: KNOWN_SITE }));
  const cold = [...plain.slice(0, 1), ...over.slice(0, 1)].map((each) => ({
    ...each,
    name: `${each.name}, event page stopped`,
    prepare: async () => {
      await each.prepare();
      await stage.session.stopBackground();
    },
  }));
  const openings = await openInTurn([limit, ...plain, ...over, ...cold], rounds, inFirefoxPopup(stage));
  const aims = [
    ...plain.map(({ name }) => [name, { ratio: 1.1 }]),
    ...over.map(({ name }) => [name, { ratio: 1.25 }]),
    ...cold.map(({ name }) => [name, { ratio: 1.4 }]),
  ];
  return openingRows('Firefox: click to leads painted; over a known site, to its leads', openings, {
    ...Object.fromEntries(aims),
  });
}

/** A click on the button in the toolbar. */
function inFirefoxPopup({ session, over }: FirefoxStage): (contender: Contender) => Promise<Opening> {
  const { browser } = session;
  return async ({ extensionId, leads, site }) => {
    await (site === undefined ? over.blank : over.site).bringToFront();
    const known = new Set(await browser.pages());
    const clicked = await clickFirefoxButton(browser, extensionId);
    await pause(ALONE);
    const popup = await shownFirefoxPopup(browser, known);
    const page = tabOf(popup);
    const opening = since(clicked, await readPaint(page, leads));
    // Marks come late here, with the next frame of a panel that is still opening: what counts is how much later the
    // site's is than the leads'.
    const later = site === undefined ? 0 : (await sitePainted(page)) - clicked - (opening.marked ?? 0);
    await page.close();
    await hideFirefoxPopup(browser);
    return { ...opening, largest: opening.largest + Math.max(0, later) };
  };
}
