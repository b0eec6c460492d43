import { expect } from 'vitest';
import type { Request } from '../../utils/messages/requests.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import type { Stage } from './stage.ts';
import type { Step } from './steps.ts';
import { syncedLeads, unreadableItems } from './stored-items.ts';

/** Within one window no more may be asked. In milliseconds. */
const MINUTE = 60_000;
const MOST_A_MINUTE = 100;

/** Does one step among lies, and looks at what it left behind; `keepsLeads` where nothing could take any of them away. */
export async function walkStep(stage: Stage, step: Step, keepsLeads: boolean): Promise<void> {
  const { clock, leadey, services } = stage;
  clock.pass(step.after);
  if ((await services.accounts.read())?.state !== 'connected') await stage.ask({ type: 'reconnect' });
  const before = await syncedLeads();
  const connection = (await services.accounts.read())?.connection;
  leadey.lie(step.answers);
  // Again as long as it takes up what is still to be answered.
  for (let asked = -1; asked !== leadey.served.length && leadey.liesLeft() > 0; ) {
    asked = leadey.served.length;
    await act(stage, step.does);
    await calm(stage);
  }
  leadey.lie([]);
  expect(await unreadableItems(), 'stored and not readable').toEqual([]);
  const after = await syncedLeads();
  expect(after, 'the leads that were synced').not.toBeNull();
  // Where a key is taken back, all is synced anew.
  if (keepsLeads && (await services.accounts.read())?.connection === connection) {
    const lost = [...(before?.keys() ?? [])].filter((id) => after?.has(id) !== true);
    expect(lost.slice(0, 3), 'lost by an answer that was not Leadey’s').toEqual([]);
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expectNoBurst(stage);
}

async function act(stage: Stage, does: Step['does']): Promise<void> {
  const { services } = stage;
  if (does === 'sync') await services.leadSync.run();
  else if (does === 'revalidate') await services.leadSync.revalidate(5);
  else await stage.ask(await named(stage, does));
}

/** Once Leadey tells the truth again, what is here is exactly what Leadey has. */
export async function expectHealed(stage: Stage): Promise<void> {
  const { clock, services } = stage;
  clock.pass(400_000);
  const account = await services.accounts.read();
  if (account?.state !== 'connected')
    expect(await stage.ask({ type: 'reconnect' })).toMatchObject({ ok: true });
  for (let turn = 0; turn < 4 && (await differing(stage)).length > 0; turn += 1) {
    clock.pass(61_000);
    await services.leadSync.run();
    expect(await stage.ask({ type: 'check-newest', maxAge: 0 })).toMatchObject({ ok: true });
    await services.leadSync.run();
    await services.leadSync.revalidate(5);
  }
  expect(await differing(stage), 'leads that are here and not in Leadey, or there and not here').toEqual([]);
  expect(await stage.ask({ type: 'load-organization', maxAge: 0 })).toMatchObject({ ok: true });
}

async function differing({ api }: Stage): Promise<string[]> {
  const truth = [...api.allLeads(DEMO_KEY)].map(({ id, name }) => `${id} ${name}`);
  const here = [...((await syncedLeads())?.values() ?? [])].map(({ id, name }) => `${id} ${name}`);
  return [...new Set(truth).symmetricDifference(new Set(here))];
}

/** What a step names by its place. */
async function named({ api, services }: Stage, request: Request): Promise<Request> {
  if (request.type === 'load-lead') {
    const place = Number(request.id.slice(1));
    return { ...request, id: [...api.allLeads(DEMO_KEY)][place]?.id ?? 'none' };
  }
  if (request.type !== 'add-lead') return request;
  const campaignId = new URL(api.webhookUrl(DEMO_KEY)).pathname.split('/')[3] ?? '';
  return { ...request, campaignId, connection: (await services.accounts.read())?.connection ?? '' };
}

/** Until nothing that was begun on the way goes on. */
export async function calm({ leadey, services }: Stage): Promise<void> {
  let seen = -1;
  while (seen !== leadey.served.length) {
    seen = leadey.served.length;
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await services.accounts.exclusively(async () => {});
    await services.leadSync.looked();
  }
}

/** Connecting and adding are a person’s own, and counted apart. */
export function expectNoBurst({ leadey }: Stage): void {
  const times = leadey.served.filter(({ path }) => !/\/(me|webhooks)\b/.test(path)).map(({ at }) => at);
  for (const [first, at] of times.entries()) {
    const next = times[first + MOST_A_MINUTE];
    expect(next === undefined || next - at >= MINUTE, 'more than a hundred in a minute').toBe(true);
  }
}
