import { expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openPanelByKeys } from './panel-command.ts';

type Pressed = (command: string, tab: { windowId: number }) => void;

let press: Pressed = () => {};

/** A browser with these keys and that panel. */
function withPanel(sidePanel: unknown): void {
  const { commands } = browser;
  const addListener = (heard: Pressed) => {
    press = heard;
  };
  Object.assign(browser, { commands: { onCommand: { addListener } }, sidePanel });
  onTestFinished(() => void Object.assign(browser, { commands, sidePanel: undefined }));
}

test('The panel’s keys open it in the window in front', () => {
  const open = vi.fn(async () => {});
  withPanel({ open });
  openPanelByKeys();
  press('open-panel', { windowId: 7 });
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
});

test.each([
  ['there is none, as in Vivaldi', undefined],
  ['it has no such way in', {}],
  ['the browser refuses, as where it has no effect', { open: () => Promise.reject(new Error('No window')) }],
  [
    'it throws',
    {
      open: () => {
        throw new Error('Not here');
      },
    },
  ],
])('Where %s, they do nothing, and nothing goes wrong', async (_, sidePanel) => {
  const wrong = vi.fn();
  process.on('unhandledRejection', wrong);
  withPanel(sidePanel);
  openPanelByKeys();
  expect(() => press('open-panel', { windowId: 7 })).not.toThrow();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', wrong);
  expect(wrong).not.toHaveBeenCalled();
});
