import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { vi } from 'vitest';
import '../unit/texts.ts';
import { guardDatabase } from './browser/database.ts';

guardDatabase();

// The browser's own works in threads, whose turns nobody can count.
vi.mock('../../utils/leads/gzip.ts', () => ({
  gzip: async (text: string) => new Uint8Array(gzipSync(text, { level: 1 })),
  gunzip: async (bytes: Uint8Array) => gunzipSync(bytes).toString('utf8'),
}));
