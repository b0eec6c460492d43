import { resolve } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import type { Entrypoint } from 'wxt';
import { createFirstFrame } from './first-frame.ts';
import { plainTags } from './plain-tags.ts';
import { withoutInnerHtml } from './without-inner-html.ts';

/** A package is loaded whole: its files need no hash in their names, which no compression makes smaller. */
const plainNames = {
  entryFileNames: 'chunks/[name].js',
  chunkFileNames: 'chunks/[name].js',
  assetFileNames: 'assets/[name].[ext]',
};

const polyfillOnlyWhereNeeded = (own: string): Plugin => ({
  name: 'polyfill-only-where-needed',
  resolveId: (id) => (id === '@wxt-dev/webextension-polyfill/browser' ? resolve(own) : null),
  enforce: 'pre',
});

/** Adds what bundles these entry points: the background alone, or all pages with a chunk for their first frame. */
export function extendBundle(entrypoints: readonly Entrypoint[], config: InlineConfig, root: string): void {
  if (entrypoints.some(({ name }) => name === 'browser-polyfill')) return;
  if (entrypoints.some(({ type }) => type === 'background')) {
    addPlugins(config, [polyfillOnlyWhereNeeded('utils/browser/background-browser.ts')]);
    return;
  }
  const firstFrame = createFirstFrame(root);
  const { rolldownOptions } = config.build ?? {};
  const output = { ...rolldownOptions?.output, codeSplitting: { groups: firstFrame.groups }, ...plainNames };
  config.build = { ...config.build, rolldownOptions: { ...rolldownOptions, output } };
  addPlugins(config, [
    polyfillOnlyWhereNeeded('utils/browser/page-browser.ts'),
    withoutInnerHtml,
    firstFrame.plugin,
    plainTags,
  ]);
}

function addPlugins(config: InlineConfig, plugins: Plugin[]): void {
  config.plugins = [...(config.plugins ?? []), ...plugins];
}
