import * as v from 'valibot';
import type { Page } from '../browser/page.ts';
import type { Scene } from './scene.ts';
import { openAllHere } from './search.ts';
import { timeToDrawn } from './watch.ts';

/** From a choice to its rows, in milliseconds. */
export interface NarrowTimes {
  readonly sorted: number;
  readonly filtered: number;
}

const ShownSchema = v.object({
  page: v.object({ items: v.array(v.object({ id: v.string(), status: v.string() })) }),
});

/** All leads by name, then those of one status: another one than that of the first lead, whose row has to go. */
export async function timeNarrowing(scene: Scene): Promise<NarrowTimes> {
  const { items } = v.parse(ShownSchema, scene.state.session.leads).page;
  const [first, ...others] = items;
  const other = others.find(({ status }) => status !== first?.status);
  if (first === undefined || other === undefined) throw new Error('All leads shown have one status');
  const time = async (label: string, value: string) => {
    const page = await openAllHere(scene);
    const taken = await timeToDrawn(page, 'change', { otherThan: first.id }, () => pick(page, label, value));
    await page.close();
    return taken;
  };
  return { sorted: await time('Sort', 'name'), filtered: await time('Status', other.status) };
}

/** Chooses as a person does, as far as the page can tell. */
function pick(page: Page, label: string, value: string): Promise<void> {
  return page.evaluate(
    (name, chosen) => {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
      if (select === null) throw new Error(`There is no ${name}`);
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    value,
  );
}
