import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { takeOutInnerHtml } from '../build/without-inner-html.ts';

const { resolve } = createRequire(import.meta.url);
const preact = readFileSync(resolve('preact').replace(/[^/\\]+$/, 'preact.mjs'), 'utf8');

test('Preact as it is installed loses the one place that assigns HTML, and still loads', async () => {
  expect(preact).toContain('.innerHTML=');
  const without = takeOutInnerHtml(preact);
  expect(without).not.toMatch(/innerHTML\b/);
  const loaded: { render?: unknown } = await import(`data:text/javascript,${encodeURIComponent(without)}`);
  expect(loaded.render).toBeTypeOf('function');
});

test('a Preact that is written otherwise stops the build', () => {
  expect(() => takeOutInnerHtml(preact.replace('.innerHTML=', '.innerHTML ='))).toThrow('another way');
});
