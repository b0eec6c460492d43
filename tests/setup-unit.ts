import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import './unit/texts.ts';

Object.assign(fakeBrowser.runtime, {
  getManifest: () => ({ manifest_version: 3, name: 'Leadey', version: '1.2.3' }),
});
const event = { addListener: () => {}, removeListener: () => {} };
Object.assign(fakeBrowser.permissions, {
  contains: async () => true,
  request: async () => true,
  onAdded: event,
  onRemoved: event,
});

const { session } = fakeBrowser.storage;
session.getBytesInUse = async () => JSON.stringify(await session.get(null)).length;

/** Browsers have it, and the test's page does not. */
const idle = { timeRemaining: () => 50, didTimeout: false };
globalThis.requestIdleCallback ??= (job) => Number(setTimeout(() => job(idle)));
// Nor what Node has of streams, where a test has a realm of its own.
const { CompressionStream, DecompressionStream } = await import('node:stream/web');
Object.assign(globalThis, { CompressionStream, DecompressionStream });

const library = typeof document === 'undefined' ? null : await import('@testing-library/preact');
// A part that is loaded when it is first shown may take its time on a busy machine.
const PATIENCE = 8000;
library?.configure({ asyncUtilTimeout: PATIENCE });
const { waitFor } = vi;
vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: PATIENCE, ...options });

beforeEach(() => fakeBrowser.reset());

afterEach(() => {
  library?.cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
