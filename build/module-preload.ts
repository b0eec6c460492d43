import type { ModulePreloadOptions } from 'vite';

/** What the popup reads by itself: all of it at once, instead of one file after the other. */
const NEEDED = /\/(first-frame|sealed|soon-after|rolldown-runtime)\.js$/;

/**
 * Which files are asked for together with the one that imports them. For a screen that somebody opens the order is no
 * matter, and each name stands in the first frame.
 */
export const modulePreload: ModulePreloadOptions = {
  polyfill: false,
  resolveDependencies: (_, needed, { hostType }) =>
    hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css') || NEEDED.test(file)),
};
