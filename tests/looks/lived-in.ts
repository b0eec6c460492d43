import type { Page } from 'puppeteer-core';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const DAY = 86_400;

/** Thirty days of credits, with the plan's renewal among them: what the popup looks like to who has it for a month. */
export function livedInForAMonth(page: Page): Promise<void> {
  const seconds = Math.round(Date.now() / 1000);
  const points = Array.from({ length: 30 }, (_, day) => {
    const balance = day < 7 ? 4300 - day * 190 : 9200 - (day - 7) * 275 - ((day * 7) % 5) * 30;
    return [seconds - (30 - day) * DAY, balance, 10_000 - balance, 10_000];
  });
  return page.evaluate(async (past) => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Area } }>;
    const { local } = (scope.browser ?? scope.chrome).storage;
    const all = await local.get(null);
    for (const [name, value] of Object.entries(all)) {
      if (!name.startsWith('history')) continue;
      const history = value as { points: unknown[] };
      await local.set({ [name]: { ...history, points: [...past, ...history.points] } });
    }
  }, points);
}
