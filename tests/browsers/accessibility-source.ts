import { createRequire } from 'node:module';
import { rolldown } from 'rolldown';

let bundled: Promise<string> | null = null;

/**
 * The library that computes roles and names as one script for a page, which has it as `accessibility` then. A page
 * takes axe, which can do the same, in thirty times the code and with a model of the whole page for each question.
 */
export function accessibilitySource(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const input = createRequire(import.meta.url)
    .resolve('dom-accessibility-api')
    .replace(/\.js$/, '.mjs');
  const bundle = await rolldown({ input });
  const { output } = await bundle.generate({ format: 'iife', name: 'accessibility', minify: true });
  await bundle.close();
  return `${output[0].code}\nglobalThis.accessibility = accessibility;`;
}
