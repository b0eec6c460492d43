import type { Plugin } from 'vite';

/**
 * How a page names its script and style. `crossorigin`, which Vite writes, means nothing within a package; and a page
 * is not drawn before its script has run, or it would show for a frame in the system's theme and not the chosen one.
 * Lines are indented for whoever reads them in the source.
 */
export const plainTags: Plugin = {
  name: 'plain-tags',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replaceAll(' crossorigin', '')
        .replace(/^\s+/gm, '')
        .replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};
