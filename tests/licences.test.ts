import { describe, expect, test } from 'vitest';
import { licencesText, packageOf } from '../build/licences.ts';

describe('The licences of what ships', () => {
  test('a file is of the package it lies in; our own and what the bundler makes up are of none', () => {
    const paths = {
      '/home/ada/leadey/node_modules/preact/dist/preact.mjs?v=1': 'preact',
      'C:\\leadey\\node_modules\\@wxt-dev\\i18n\\dist\\index.mjs': '@wxt-dev/i18n',
      '/home/ada/leadey/node_modules/a/node_modules/b/index.js': 'b',
      '/home/ada/leadey/components/App.tsx': null,
      '\0rolldown/runtime.js': null,
    };
    for (const [path, name] of Object.entries(paths)) expect(packageOf(path)).toBe(name);
  });

  test('each is there once with its version, its source and its text, whatever order they were met in', () => {
    const text = licencesText('.', ['valibot', 'preact', 'preact']);
    expect(text).toBe(licencesText('.', ['preact', 'valibot']));
    expect(text.match(/^preact [\d.]+ \(MIT\)\nhttps:\/\/github\.com\/preactjs\/preact\n/gm)).toHaveLength(1);
    expect(text).toContain('Copyright (c) 2015-present Jason Miller');
  });

  test('one that carries none stops the build, so that nobody ships it unseen', () => {
    expect(() => licencesText('.', ['@wxt-dev/auto-icons'])).toThrow('carries no licence');
  });
});
