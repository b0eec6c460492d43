import { weigh } from '../measure/bytes.ts';
import { heapOf } from '../measure/heap.ts';
import { shiftFromSkeleton, shiftToFreshValues, shiftToNewLead } from '../measure/layout-shift.ts';
import { repeat } from '../measure/repeat.ts';
import { LEADS_A_PAGE, type Scene, YOUNG } from '../measure/scene.ts';
import { putState } from '../measure/stored-state.ts';
import type { Row } from '../report/row.ts';
import type { Stage } from '../stage.ts';

const TIMES = 5;

/** What the popup loads, holds and moves. */
export async function weight(stage: Stage, scene: Scene, build: string): Promise<Row[]> {
  const { chromium, product, staticList } = stage;
  const part = 'Bytes, memory, layout shift';
  await putState(chromium, product, scene.state, YOUNG);
  const bytes = await weigh(chromium, product, build);
  const heap = await repeat(TIMES, async () => {
    await putState(chromium, product, scene.state, YOUNG);
    return heapOf(chromium, product, LEADS_A_PAGE);
  });
  const staticHeap = await repeat(TIMES, () => heapOf(chromium, staticList, LEADS_A_PAGE));
  const shift = { part, unit: 'shift' as const, target: { most: 0 } };
  return [
    {
      part,
      what: 'popup before its first paint, gzip',
      unit: 'KB',
      values: [bytes.popup],
      target: { most: 35 },
    },
    { part, what: 'background, gzip', unit: 'KB', values: [bytes.background], target: { most: 80 } },
    { part, what: 'JavaScript heap after collection', unit: 'MiB', values: heap, target: { most: 1.2 } },
    { part, what: 'the same of the static list', unit: 'MiB', values: staticHeap },
    { ...shift, what: 'skeleton to leads', values: await repeat(TIMES, () => shiftFromSkeleton(scene)) },
    {
      ...shift,
      what: 'snapshot to fresh values',
      values: await repeat(TIMES, () => shiftToFreshValues(scene)),
    },
    {
      ...shift,
      what: 'snapshot to a new lead on top',
      values: await repeat(TIMES, () => shiftToNewLead(scene)),
    },
  ];
}
