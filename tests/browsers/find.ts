import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import type { BrowserKind } from './session.ts';

const names: Record<BrowserKind, string[]> = {
  // Chromium first: Chrome is as good for tests, but Debian and its kin bring Chromium.
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

const windowsRoots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (root) => root !== undefined,
);

const usualPlaces: Record<BrowserKind, string[]> = {
  chromium:
    platform === 'darwin'
      ? [
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        ]
      : platform === 'win32'
        ? windowsRoots.flatMap((root) => [
            join(root, 'Chromium', 'Application', 'chrome.exe'),
            join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          ])
        : ['/snap/bin/chromium', '/opt/google/chrome/chrome'],
  firefox:
    platform === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : platform === 'win32'
        ? windowsRoots.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe'))
        : ['/snap/bin/firefox', '/opt/firefox/firefox'],
};

// Not just FIREFOX: WXT's plugin for Vitest sets that, to tell code what it is built for.
export const pathVariable: Record<BrowserKind, string> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

/** Where this machine keeps the browser: as CHROMIUM_PATH or FIREFOX_PATH says, else on the PATH, else where it usually is. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = env[pathVariable[kind]];
  if (named) {
    if (isRunnable(named)) return named;
    throw new Error(`${pathVariable[kind]} names ${named}, which is not a program that can be run`);
  }
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names[kind].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces[kind]].find(isRunnable);
}

export function requireBrowser(kind: BrowserKind): string {
  const path = findBrowser(kind);
  if (path) return path;
  throw new Error(
    `No ${kind} on this machine: run "node tests/browsers/ensure.ts", or set ${pathVariable[kind]}`,
  );
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
