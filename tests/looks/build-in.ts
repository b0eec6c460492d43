import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../browsers/session.ts';
import { buildFor } from '../e2e/support/builds.ts';

export interface BuildInLanguage {
  readonly dir: string;
  dispose(): Promise<void>;
}

/** The popup where the browser's storage is broken, as on a damaged profile or a full disk. */
export const BROKEN_PAGE = 'broken.html';

/** Runs before the popup's own script. */
const BREAK_STORAGE = `
const { storage } = globalThis.browser ?? globalThis.chrome;
for (const area of [storage.local, storage.session]) {
  Object.defineProperty(area, 'get', { value: () => Promise.reject(new Error('IO error: no space left')) });
}
`;

/**
 * The production build as people in that language see it, with a page beside it that cannot start. Few machines have
 * a browser's language packs, so a copy answers a browser set to English with the other texts; numbers and dates
 * follow the texts.
 */
export async function buildIn(kind: BrowserKind, language: string): Promise<BuildInLanguage> {
  const dir = await mkdtemp(join(tmpdir(), `leadey-${language}-`));
  await cp(buildFor(kind), dir, { recursive: true });
  if (language !== 'en')
    await cp(join(dir, '_locales', language), join(dir, '_locales', 'en'), { recursive: true });
  const popup = await readFile(join(dir, 'popup.html'), 'utf8');
  await writeFile(
    join(dir, BROKEN_PAGE),
    popup.replace('<script', '<script src="/break.js"></script><script'),
  );
  await writeFile(join(dir, 'break.js'), BREAK_STORAGE);
  return { dir, dispose: () => rm(dir, { recursive: true, force: true }) };
}
