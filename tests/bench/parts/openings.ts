import { inSlowTab } from '../measure/in-tab.ts';
import { type Contender, inPopup, openInTurn } from '../measure/openings.ts';
import type { Scene } from '../measure/scene.ts';
import type { Row } from '../report/row.ts';
import type { Stage } from '../stage.ts';
import { large, usual } from '../workspaces.ts';
import { asleep, baselines, leadey, offline, online, overKnownSite, stopped } from './contenders.ts';
import { largestOf, markRow, openingRows } from './opening-rows.ts';

/** From the click to the leads on the screen, worker awake. */
export async function warmOpenings(stage: Stage, scene: Scene, rounds: number): Promise<Row[]> {
  const part = 'Click to leads painted, worker warm';
  const fullPage = await stage.scene(usual, 100);
  const contenders = [
    ...baselines(stage),
    leadey('Leadey', scene),
    offline(stage, leadey('Leadey, network cut', scene)),
    leadey('Leadey, 100 leads a page', fullPage, 100),
  ].map((contender) => (contender.name.includes('cut') ? contender : online(stage, contender)));
  const openings = await openInTurn(contenders, rounds, inPopup(stage.chromium));
  await stage.setOffline(false);
  const aims = { Leadey: { ratio: 1.1 }, 'Leadey, network cut': { ratio: 1.1 } };
  const rows = openingRows(part, openings, aims).map((row) =>
    row.what.includes('100 leads')
      ? { ...row, beside: { name: '25', values: largestOf(openings, 'Leadey') }, target: { ratio: 1.5 } }
      : row,
  );
  return [...rows, markRow(part, openings, 'Leadey')];
}

/** The same with the worker ended and the extension's process gone. */
export async function coldOpenings(stage: Stage, scene: Scene, rounds: number): Promise<Row[]> {
  const contenders = [...baselines(stage), leadey('Leadey', scene)].map((each) => stopped(stage, each));
  const openings = await openInTurn(contenders, rounds, inPopup(stage.chromium));
  return openingRows('Click to leads painted, worker stopped', openings, { Leadey: { ratio: 1.15 } });
}

/** The popup's page in a tab, the processor slowed down. */
export async function slowTabs(stage: Stage, scene: Scene, rounds: number): Promise<Row[]> {
  const contenders = [...baselines(stage).slice(1), leadey('Leadey', scene)];
  const openings = await openInTurn(contenders, rounds, inSlowTab(stage.chromium));
  return openingRows('As a page in a tab, processor 4 × slower', openings, { Leadey: { ratio: 1.3 } });
}

/** Nothing may grow with the workspace. */
export async function largeWorkspaces(stage: Stage, scene: Scene, rounds: number): Promise<Row[]> {
  const contenders = [...baselines(stage).slice(1), leadey(usual.name, scene)];
  for (const workspace of large) contenders.push(leadey(workspace.name, await stage.scene(workspace)));
  const openings = await openInTurn(contenders, rounds, inPopup(stage.chromium));
  const aims = Object.fromEntries([usual, ...large].map(({ name }) => [name, { ratio: 1.1 }]));
  return openingRows('Click to leads painted, by size of the workspace', openings, aims);
}

/** From the click over a company's site to the answer whether it is one of ours, from memory. */
export async function siteOpenings(stage: Stage, rounds: number): Promise<Row[]> {
  const known: Contender[] = [];
  for (const workspace of [usual, ...large.slice(0, 2)])
    known.push(overKnownSite(leadey(workspace.name, await stage.scene(workspace))));
  const [, staticList] = baselines(stage);
  const [first] = known;
  if (staticList === undefined || first === undefined) throw new Error('There is nothing to compare');
  // In the same state as what it is held against: the browser starts a process for each of them.
  const [limit, cold] = [staticList, first].map((each) => ({
    ...asleep(stage, each),
    name: `${each.name}, worker stopped`,
  })) as [Contender, Contender];
  const contenders = [staticList, ...known, limit, cold];
  const openings = await openInTurn(contenders, rounds, inPopup(stage.chromium));
  const aims = Object.fromEntries(known.map(({ name }) => [name, { ratio: 1.25 }]));
  const rows = openingRows('Click over a known site to its leads painted', openings, {
    ...aims,
    [cold.name]: { ratio: 1.4 },
  });
  const stoppedList = { name: limit.name, values: largestOf(openings, limit.name) };
  return rows.map((row) => (row.what === cold.name ? { ...row, beside: stoppedList } : row));
}
