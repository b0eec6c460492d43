import type { Page } from 'puppeteer-core';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}

/** Writes down credits as they were over the last 30 days, as the background would have: a slow fall to today's. */
export function addCourse(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Area } }>;
    const { local } = (scope.browser ?? scope.chrome).storage;
    const { history } = (await local.get(null)) as { history: { points: number[][] } };
    const [, balance = 0, used = 0, included = 0] = history.points.at(-1) ?? [];
    const today = Math.floor(Date.now() / 1000);
    const points = Array.from({ length: 30 }, (_, day) => {
      const spent = Math.round((29 - day) * 76 + 9 * ((29 - day) % 5));
      return [today - (29 - day) * 86_400, balance + spent, used - spent, included];
    });
    await local.set({ history: { ...history, points } });
  });
}
