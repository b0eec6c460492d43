import { openPopup } from '../browser/popup.ts';
import { timeNarrowing } from '../measure/narrow.ts';
import { timePageTurns } from '../measure/page-turn.ts';
import { repeat } from '../measure/repeat.ts';
import { requestsOfOpening, requestsOfTyping } from '../measure/requests.ts';
import { OLD, type Scene, YOUNG } from '../measure/scene.ts';
import {
  focusSearch,
  heapAfterSearch,
  timeLetter,
  timeSearch,
  timeSimilar,
  timeToAllHere,
} from '../measure/search.ts';
import { isSynced } from '../measure/stored-state.ts';
import type { Row } from '../report/row.ts';
import type { Stage } from '../stage.ts';

const TIMES = 5;
/** Milliseconds from key to key: a quick typist, and the average one (52 words a minute). */
const QUICK = 150;
const AVERAGE = 240;
/** At 60 a second, in milliseconds. */
const FRAME = 16.7;

/** Searching, turning pages, and what is asked of Leadey. */
export async function use(stage: Stage, scene: Scene, name: string): Promise<Row[]> {
  const part = `In use, ${name}`;
  const plain = await repeat(TIMES, () => letterInStaticList(stage));
  const here = await repeat(TIMES, () => timeToAllHere(scene));
  const search = await repeat(TIMES, () => timeSearch(scene));
  // Leads that are not all here are neither sorted nor counted, and nothing similar to what Leadey has not is offered.
  const isWhole = isSynced(scene.state);
  const similar = isWhole ? await repeat(TIMES, () => timeSimilar(scene)) : [];
  const narrowed = isWhole ? await repeat(TIMES, () => timeNarrowing(scene)) : [];
  const turns = await repeat(TIMES, () => timePageTurns(scene));
  const ms = { part, unit: 'ms' as const };
  const requests = { part, unit: 'requests' as const };
  const within = { most: 50 };
  return [
    { ...ms, what: 'click to every search local', values: here },
    { part, unit: 'MiB', what: 'heap after a search', values: [await heapAfterSearch(scene)] },
    {
      ...ms,
      what: 'key press to letter drawn',
      values: search.map(({ letter }) => letter),
      beside: { name: 'plain input', values: plain },
      // A plain text field waits for the next frame, too: nothing draws a letter sooner.
      target: { more: FRAME },
    },
    {
      ...ms,
      what: 'key press to leads in memory drawn',
      values: search.map(({ matching }) => matching),
      target: within,
    },
    ...(narrowed.length === 0
      ? []
      : [
          { ...ms, what: 'word with a typing error to Similar drawn', values: similar, target: within },
          {
            ...ms,
            what: 'order by name to rows',
            values: narrowed.map(({ sorted }) => sorted),
            target: within,
          },
          {
            ...ms,
            what: 'filter by status to rows',
            values: narrowed.map(({ filtered }) => filtered),
            target: within,
          },
        ]),
    {
      ...ms,
      what: 'turn to the next page',
      values: turns.map(({ next }) => next),
      target: within,
    },
    { ...ms, what: 'turn to a page seen', values: turns.map(({ seen }) => seen), target: within },
    {
      ...requests,
      what: 'opening, snapshot 5 s old',
      values: [await requestsOfOpening(scene, YOUNG)],
      target: { most: 0 },
    },
    {
      ...requests,
      what: 'opening, snapshot 60 s old',
      values: [await requestsOfOpening(scene, OLD)],
      target: { most: 2 },
    },
    {
      ...requests,
      what: `ten letters, ${QUICK} ms each`,
      values: [await requestsOfTyping(scene, QUICK)],
      target: { most: 2 },
    },
    {
      ...requests,
      what: `ten letters, ${AVERAGE} ms each`,
      values: [await requestsOfTyping(scene, AVERAGE)],
      target: { most: 2 },
    },
  ];
}

async function letterInStaticList({ chromium, staticList }: Stage): Promise<number> {
  const { page } = await openPopup(chromium, staticList);
  await focusSearch(page);
  const time = await timeLetter(page, 'a');
  await page.close();
  return time;
}
