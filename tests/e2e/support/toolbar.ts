import type { Page } from 'puppeteer-core';

interface Alarm {
  name: string;
  periodInMinutes?: number;
}

interface Scope {
  action: {
    getBadgeText(of: object): Promise<string>;
    getTitle(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<number[]>;
  };
  alarms: {
    getAll(): Promise<Alarm[]>;
    create(name: string, when: { when: number; periodInMinutes?: number }): Promise<void>;
  };
  notifications?: Record<'onShown' | 'onClosed', { addListener(heard: (id: string) => void): void }>;
}

/** What the toolbar icon says, read back from the browser. */
export function toolbar(page: Page): Promise<{ text: string; title: string; color: string }> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    const { action } = scope.browser ?? scope.chrome;
    const [text, title, color] = await Promise.all([
      action.getBadgeText({}),
      action.getTitle({}),
      action.getBadgeBackgroundColor({}),
    ]);
    const hex = color.slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
    return { text, title, color: `#${hex.join('')}` };
  });
}

/** What it says over the tab with this address. The page needs the right to see tabs. */
export function iconOver(page: Page, address: string): Promise<{ text: string; title: string }> {
  return page.evaluate(async (url) => {
    type WithTabs = Scope & { tabs: { query(of: object): Promise<{ id: number; url?: string }[]> } };
    const scope = globalThis as unknown as { browser?: WithTabs; chrome: WithTabs };
    const { action, tabs } = scope.browser ?? scope.chrome;
    const found = (await tabs.query({})).find((tab) => tab.url === url);
    if (found === undefined) return { text: 'no such tab', title: '' };
    const of = { tabId: found.id };
    return { text: await action.getBadgeText(of), title: await action.getTitle(of) };
  }, address);
}

/** How often each alarm goes off, in minutes. */
export function alarms(page: Page): Promise<Record<string, number | undefined>> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    const all = await (scope.browser ?? scope.chrome).alarms.getAll();
    return Object.fromEntries(all.map(({ name, periodInMinutes }) => [name, periodInMinutes]));
  });
}

/** Has the alarm that looks at the credits go off now. */
export function ringCreditsAlarm(page: Page): Promise<void> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    return (scope.browser ?? scope.chrome).alarms.create('credits', {
      when: Date.now(),
      periodInMinutes: 15,
    });
  });
}

/** Has one of the alarms that ring once go off now. */
export function ringAlarm(page: Page, name: 'companies'): Promise<void> {
  return page.evaluate((alarm) => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    return (scope.browser ?? scope.chrome).alarms.create(alarm, { when: Date.now() });
  }, name);
}

interface Noting {
  shown?: Set<string>;
}

/** Notes from now on which notifications are shown; whether there is a right to show any. */
export function noteNotifications(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope } & Noting;
    const shown = new Set<string>();
    scope.shown = shown;
    const { notifications } = scope.browser ?? scope.chrome;
    // Without a screen Firefox closes at once what it would show.
    for (const event of ['onShown', 'onClosed'] as const) {
      notifications?.[event].addListener((id) => shown.add(id));
    }
    return notifications !== undefined;
  });
}

/** Those that were shown since. */
export function notifications(page: Page): Promise<string[]> {
  return page.evaluate(() => [...((globalThis as unknown as Noting).shown ?? [])]);
}
