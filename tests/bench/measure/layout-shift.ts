import { openPopup } from '../browser/popup.ts';
import { readPaint } from './paint.ts';
import { requestsOnceIdle } from './quiet.ts';
import { LEADS_A_PAGE, OLD, type Scene } from './scene.ts';
import { putState } from './stored-state.ts';

/** Long enough for the skeleton to be seen, in milliseconds. */
const SLOW_ANSWER = 300;

/** From the skeleton, drawn when nothing is stored but who is connected, to the first leads. */
export async function shiftFromSkeleton(scene: Scene): Promise<number> {
  const { leads: _none, ...session } = scene.state.session;
  return shift({ ...scene, state: { ...scene.state, session } });
}

/** From a snapshot to other credits and other statuses of the same leads. */
export async function shiftToFreshValues(scene: Scene): Promise<number> {
  const { api, key } = scene;
  api.setCredits(key, { balance: 777, used: 4223 });
  const [first] = api.allLeads(key);
  if (first !== undefined) api.changeLead(key, first.id, { status: 'qualified', score: 3 });
  return shift(scene);
}

/** From a snapshot to a list with a lead more at its top. */
export async function shiftToNewLead(scene: Scene): Promise<number> {
  scene.api.addLeads(scene.key, [{ name: 'Zora Newcomer' }]);
  try {
    return await shift(scene);
  } finally {
    scene.api.deleteLeads(scene.key, 1);
  }
}

async function shift({ chromium, api, extensionId, state }: Scene): Promise<number> {
  await putState(chromium, extensionId, state, OLD);
  api.clearRequests();
  api.setLatency(SLOW_ANSWER);
  try {
    const { page } = await openPopup(chromium, extensionId);
    await requestsOnceIdle(api);
    await readPaint(page, LEADS_A_PAGE);
    const layoutShift = await page.evaluate(sumOfShifts);
    await page.close();
    return layoutShift;
  } finally {
    api.setLatency(0);
  }
}

/** Runs inside the page. */
function sumOfShifts(): Promise<number> {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  // Where nothing has moved nothing calls back: no shift can only be told by waiting for one.
  return new Promise((resolve) => setTimeout(() => resolve(sum), 1000));
}
