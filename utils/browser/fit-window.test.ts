import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fitWindow } from './fit-window.ts';

/** Whether the style for windows of another size is there. */
let styled = false;

const root = document.documentElement;
const isFitted = () => document.body.classList.contains('fitted');
const isLow = () => root.classList.contains('low');
/** What a popup is held to, where it may not be as high as it asked for. */
const givenHeight = () => root.style.getPropertyValue('--window-height');

function windowOf(width: number, height: number): void {
  Object.assign(globalThis, { innerWidth: width, innerHeight: height });
  window.dispatchEvent(new Event('resize'));
}

const before = { innerWidth, innerHeight };
let tab: object | undefined;
beforeEach(() => {
  tab = undefined;
  styled = false;
  vi.resetModules();
  vi.doMock('./window-sizes.css', () => {
    styled = true;
    return {};
  });
  browser.tabs.getCurrent = vi.fn(async () => tab as never);
});
afterEach(() => {
  Object.assign(globalThis, before);
  document.body.className = '';
  root.className = '';
  root.removeAttribute('style');
});

test('A popup that has the size it asked for keeps it, also while it still grows', async () => {
  windowOf(25, 25);
  await fitWindow();
  windowOf(400, 600);
  expect(isFitted()).toBe(false);
  expect(givenHeight()).toBe('');
});

test('A popup is not styled anew for the widths that the browser tries with it', async () => {
  windowOf(25, 600);
  await fitWindow();
  windowOf(400, 300);
  expect(styled).toBe(false);
});

test('A panel is styled for as narrow as people draw it', async () => {
  document.body.className = 'panel';
  windowOf(280, 900);
  await fitWindow();
  await vi.waitFor(() => expect(styled).toBe(true));
  expect(givenHeight()).toBe('');
});

test('A popup that is zoomed, and may not grow any further, is as high as it may be, in pixels', async () => {
  await fitWindow();
  windowOf(427, 545);
  expect(givenHeight()).toBe('545px');
  expect(isLow()).toBe(false);
});

test('One that is very low scrolls as a whole', async () => {
  windowOf(400, 300);
  await fitWindow();
  expect(givenHeight()).toBe('300px');
  expect(isLow()).toBe(true);
});

test('A popup that is tried narrower, lower or higher meanwhile keeps what it was given', async () => {
  windowOf(400, 300);
  await fitWindow();
  windowOf(25, 25);
  windowOf(400, 600);
  expect(givenHeight()).toBe('300px');
});

test('Beyond 200 % it is styled for as narrow as it may be', async () => {
  await fitWindow();
  windowOf(320, 240);
  expect(root.style.getPropertyValue('--window-width')).toBe('320px');
  await vi.waitFor(() => expect(styled).toBe(true));
});

test('A page in a tab takes its window as it is', async () => {
  tab = {};
  windowOf(400, 300);
  await fitWindow();
  expect(isFitted()).toBe(true);
  await vi.waitFor(() => expect(styled).toBe(true));
  expect(givenHeight()).toBe('');
});
