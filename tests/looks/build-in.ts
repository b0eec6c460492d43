import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../browsers/session.ts';
import { buildFor } from '../e2e/support/builds.ts';

export interface BuildInLanguage {
  readonly dir: string;
  dispose(): Promise<void>;
}

/**
 * The production build as people in that language see it. Few machines have a browser's language packs, so a copy
 * answers a browser set to English with the other texts; numbers and dates follow the texts.
 */
export async function buildIn(kind: BrowserKind, language: string): Promise<BuildInLanguage> {
  const build = buildFor(kind);
  if (language === 'en') return { dir: build, dispose: async () => {} };
  const dir = await mkdtemp(join(tmpdir(), `leadey-${language}-`));
  await cp(build, dir, { recursive: true });
  await cp(join(dir, '_locales', language), join(dir, '_locales', 'en'), { recursive: true });
  return { dir, dispose: () => rm(dir, { recursive: true, force: true }) };
}
