import * as v from 'valibot';
import { pressKey } from '../browser/keyboard.ts';
import type { Page } from '../browser/page.ts';
import { openWithSnapshot, type Scene, YOUNG } from './scene.ts';
import { timeToDrawn } from './watch.ts';

/** From a key press in the search box, in milliseconds. */
export interface SearchTimes {
  readonly letter: number;
  readonly matching: number;
}

export async function timeSearch(scene: Scene): Promise<SearchTimes> {
  const { letter, first } = tellingLetter(scene);
  const press = async (time: (page: Page) => Promise<number>) => {
    const page = await openWithSnapshot(scene, YOUNG);
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
