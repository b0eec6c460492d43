import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { extendBundle } from './build/bundles.ts';
import { LICENCES_FILE, licencesOfWhatShips } from './build/licences.ts';
import { manifestFor } from './build/manifest.ts';
import { modulePreload } from './build/module-preload.ts';
import { OLDEST } from './build/oldest-browsers.ts';

const target = [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`];
const licences = licencesOfWhatShips(import.meta.dirname);

/** All that a build needs and nothing else, so that files lying about never get into a package. */
const includeSources = [
  '*.{json,md,ts}',
  'LICENSE',
  '.npmrc',
  '{build,components,entrypoints,locales,public,utils}/**',
];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  // Imports are written out, so that a reader and a tool can follow them.
  imports: false,
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'public/icon.svg' },
  zip: { includeSources },
  vite: () => ({
    plugins: [preact(), licences.plugin],
    build: { modulePreload, target, cssTarget: target },
  }),
  hooks: {
    'build:done': async ({ config }, { publicAssets }) => {
      await writeFile(join(config.outDir, LICENCES_FILE), licences.text());
      publicAssets.push({ type: 'asset', fileName: LICENCES_FILE });
    },
    'vite:build:extendConfig': (entrypoints, config) =>
      extendBundle(entrypoints, config, import.meta.dirname),
  },
  manifest: manifestFor,
});
