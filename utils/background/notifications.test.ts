import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { notify } from './notifications.ts';

const acme = { id: 'org_1', name: 'Acme Inc' };
const other = { id: 'org_2', name: 'Globex' };

beforeEach(() => {
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
});

test('two workspaces that run low are told of both', async () => {
  const create = vi.spyOn(browser.notifications, 'create');
  await notify({ about: 'credits', level: 'low' }, acme);
  await notify({ about: 'credits', level: 'low' }, other);
  expect(new Set(create.mock.calls.map(([id]) => id)).size).toBe(2);
});

test('one that follows another is shown anew, even where that was dismissed', async () => {
  const steps: string[] = [];
  vi.spyOn(browser.notifications, 'clear').mockImplementation(async (id) => {
    steps.push(`clear ${id}`);
    return true;
  });
  vi.spyOn(browser.notifications, 'create').mockImplementation(async (id) => {
    steps.push(`create ${id}`);
    return String(id);
  });
  await notify({ about: 'credits', level: 'critical' }, acme);
  expect(steps).toEqual(['clear credits:org_1', 'create credits:org_1']);
});

test('a system that refuses to show it is said to have refused, and stops nothing', async () => {
  vi.spyOn(browser.notifications, 'create').mockImplementation(async () => {
    throw new Error('Notifications are switched off');
  });
  expect(await notify({ about: 'leads', count: 3 }, acme)).toBe(false);
});
