import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { createFirstFrame } from './build/first-frame.ts';
import { LICENCES_FILE, licencesOfWhatShips } from './build/licences.ts';
import { minifiedAgain } from './build/minified-again.ts';
import { plainTags } from './build/plain-tags.ts';
import { withoutInnerHtml } from './build/without-inner-html.ts';
import { withoutIssueWords } from './build/without-issue-words.ts';

/**
 * The oldest browsers it is made for; docs/RELEASING.md says why these. Built for older ones, `light-dark()` would be
 * rewritten into the system's colours, and a theme that somebody chose would be without effect.
 */
const OLDEST = { chrome: '123', firefox: '140' };
const target = [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`];

const licences = licencesOfWhatShips(import.meta.dirname);

const polyfillOnlyWhereNeeded = (own: string): Plugin => ({
  name: 'polyfill-only-where-needed',
  resolveId: (id) => (id === '@wxt-dev/webextension-polyfill/browser' ? resolve(own) : null),
  enforce: 'pre',
});

/** The library that the texts are typed by is larger than what it does here. */
const ownI18n: Plugin = {
  name: 'own-i18n',
  resolveId: (id) => (id === '@wxt-dev/i18n' ? resolve('utils/browser/i18n.ts') : null),
  enforce: 'pre',
};

/** Vite wraps every `import()` in a helper that preloads files; there is nothing to preload in a package on disk. */
const importsAsWritten: Plugin = {
  name: 'imports-as-written',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

/** A package is loaded whole: its files need no hash in their names, which no compression makes smaller. */
const plainNames = {
  entryFileNames: 'chunks/[name].js',
  chunkFileNames: 'chunks/[name].js',
  assetFileNames: 'assets/[name].[ext]',
};

/** Scripts and styles of the package, connections to Leadey, and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src https://backend.leadey.ai',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const gecko = {
  id: 'browser@leadey.ai',
  strict_min_version: `${OLDEST.firefox}.0`,
  // The key, and what is searched, go to Leadey, and nothing to anybody else.
  // The site somebody is on goes there by itself only for who ticks that, and is asked then.
  data_collection_permissions: {
    required: ['authenticationInfo', 'searchTerms'],
    optional: ['browsingActivity'],
  },
};

/** Android knows `data_collection_permissions` only since then; releases are for desktops (docs/RELEASING.md). */
const gecko_android = { strict_min_version: '142.0' };

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
    build: { modulePreload: false, target, cssTarget: target },
  }),
  hooks: {
    'build:done': async ({ config }, { publicAssets }) => {
      await writeFile(join(config.outDir, LICENCES_FILE), licences.text());
      publicAssets.push({ type: 'asset', fileName: LICENCES_FILE });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'browser-polyfill')) return;
      if (entrypoints.some(({ type }) => type === 'background')) {
        config.plugins = [
          ...(config.plugins ?? []),
          polyfillOnlyWhereNeeded('utils/browser/background-browser.ts'),
          ownI18n,
          withoutIssueWords,
          minifiedAgain,
        ];
        return;
      }
      const firstFrame = createFirstFrame(import.meta.dirname);
      const codeSplitting = { groups: [{ name: 'first-frame', test: firstFrame.isPart }] };
      const { rolldownOptions } = config.build ?? {};
      const output = { ...rolldownOptions?.output, codeSplitting, ...plainNames };
      config.build = { ...config.build, rolldownOptions: { ...rolldownOptions, output } };
      config.plugins = [
        ...(config.plugins ?? []),
        polyfillOnlyWhereNeeded('utils/browser/page-browser.ts'),
        ownI18n,
        withoutIssueWords,
        importsAsWritten,
        withoutInnerHtml,
        firstFrame.plugin,
        plainTags,
      ];
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'activeTab', 'contextMenus'],
    // Each is asked for when somebody chooses what needs it, and given back with the choice.
    optional_permissions: ['notifications', 'tabs'],
    // They open the popup, and what stays open; people change them where their browser lets them.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+K' } } }
        : { panel: { description: '__MSG_panel_open__', suggested_key: { default: 'Alt+Shift+K' } } }),
    },
    omnibox: { keyword: 'leadey' },
    storage: { managed_schema: 'managed-schema.json' },
    host_permissions: ['https://backend.leadey.ai/*'],
    ...(mode === 'production' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko, gecko_android } }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
});
