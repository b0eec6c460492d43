import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  readonly dir: string;
  dispose(): Promise<void>;
}

/** The folder a browser keeps its data in: the given one, which stays, or a fresh one, which goes. */
export async function openProfile(given: string | undefined): Promise<Profile> {
  if (given !== undefined) return { dir: given, dispose: async () => {} };
  const dir = await mkdtemp(join(tmpdir(), 'leadey-browser-'));
  // A browser that is just closing can still write a last file.
  return { dir, dispose: () => rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }) };
}
