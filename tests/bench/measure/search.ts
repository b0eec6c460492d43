import * as v from 'valibot';
import { untilIdle } from '../../browsers/until-idle.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { pressKey } from '../browser/keyboard.ts';
import type { Page } from '../browser/page.ts';
import { openPopup } from '../browser/popup.ts';
import { usedHeap } from './heap.ts';
import { openWithSnapshot, type Scene, YOUNG } from './scene.ts';
import { putState } from './stored-state.ts';
import { timeToDrawn } from './watch.ts';

/** From a key press in the search box, in milliseconds. */
export interface SearchTimes {
  readonly letter: number;
  readonly matching: number;
}

export async function timeSearch(scene: Scene): Promise<SearchTimes> {
  const { letter, first } = tellingLetter(scene);
  const press = async (time: (page: Page) => Promise<number>) => {
    const page = await openAllHere(scene);
    await focusSearch(page);
    const taken = await time(page);
    await page.close();
    return taken;
  };
  return {
    letter: await press((page) => timeLetter(page, letter)),
    matching: await press((page) =>
      timeToDrawn(page, 'keydown', { otherThan: first }, () => pressKey(page, letter)),
    ),
  };
}

/** From a whole word with a typing error until who may be meant is drawn, in milliseconds. */
export async function timeSimilar(scene: Scene): Promise<number> {
  const word = misspelt(scene);
  const page = await openAllHere(scene);
  await focusSearch(page);
  const taken = await timeToDrawn(page, 'input', { similarTo: word }, () =>
    page.send('Input.insertText', { text: word }).then(() => {}),
  );
  await page.close();
  return taken;
}

/** From the click until every search is answered from memory, in milliseconds. */
export async function timeToAllHere(scene: Scene): Promise<number> {
  const { chromium, extensionId, state } = scene;
  await putState(chromium, extensionId, state, YOUNG);
  const { clicked, page } = await openPopup(chromium, extensionId);
  const here = await allHere(page);
  await page.close();
  return here - clicked;
}

/** Nobody types before that: it is a fraction of a second. */
export async function openAllHere(scene: Scene): Promise<Page> {
  const page = await openWithSnapshot(scene, YOUNG);
  await allHere(page);
  await page.evaluate(untilIdle);
  return page;
}

const allHere = (page: Page) =>
  waitFor(
    () =>
      page.evaluate(() => {
        const [mark] = performance.getEntriesByName('leads-here');
        return mark === undefined ? null : performance.timeOrigin + mark.startTime;
      }),
    { what: 'all leads to be here', everyMs: 50 },
  );

/** The page's JavaScript heap after a search and a collection, in MiB. */
export async function heapAfterSearch(scene: Scene): Promise<number> {
  const { letter, first } = tellingLetter(scene);
  const page = await openAllHere(scene);
  await focusSearch(page);
  await timeToDrawn(page, 'keydown', { otherThan: first }, () => pressKey(page, letter));
  const used = await usedHeap(page);
  await page.close();
  return used;
}

export function timeLetter(page: Page, letter: string): Promise<number> {
  return timeToDrawn(page, 'keydown', { typed: letter }, () => pressKey(page, letter));
}

export function focusSearch(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.focus());
}

const TextsSchema = v.record(v.string(), v.unknown());
const SnapshotSchema = v.object({
  page: v.object({
    items: v.array(v.intersect([TextsSchema, v.object({ id: v.string(), name: v.string() })])),
  }),
});

/** A name of somebody shown, two of its letters in the wrong order. */
function misspelt(scene: Scene): string {
  const { items } = v.parse(SnapshotSchema, scene.state.session.leads).page;
  const words = items.flatMap(({ name }) => name.toLowerCase().split(/[^a-z]+/));
  const word = words.find((one) => one.length >= 6 && one[2] !== one[3]);
  if (word === undefined) throw new Error('No name is long enough to be misspelt');
  return word.slice(0, 2) + word[3] + word[2] + word.slice(4);
}

/** A letter that another shown lead has in its name and the first one nowhere: the first row has to go for it. */
function tellingLetter(scene: Scene): { letter: string; first: string } {
  const [first, ...others] = v.parse(SnapshotSchema, scene.state.session.leads).page.items;
  const wordsOfFirst = JSON.stringify(Object.values(first ?? {})).toLowerCase();
  const isTelling = (letter: string) =>
    !wordsOfFirst.includes(letter) && others.some(({ name }) => name.toLowerCase().includes(letter));
  const letter = [...'zxqjkvwyfbpghusnrtlioaec'].find(isTelling);
  if (letter === undefined || first === undefined) throw new Error('No letter tells the leads apart');
  return { letter, first: first.id };
}
