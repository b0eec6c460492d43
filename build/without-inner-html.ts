import type { Plugin } from 'vite';

/** What Preact does for `dangerouslySetInnerHTML`, up to the branch that every other element takes. */
const branch =
  /([\w$]+)\?\([\w$]+\|\|[\w$]+&&\(\1\.__html==[\w$]+\.__html\|\|\1\.__html==[\w$]+\.innerHTML\)\|\|\([\w$]+\.innerHTML=\1\.__html\),[\w$]+\.__k=\[\]\):/;

/** Preact without that branch; throws when another release of it is written otherwise, so that nobody ships it unseen. */
export function takeOutInnerHtml(code: string): string {
  const without = code.replace(branch, '');
  if (without === code || /innerHTML\b/.test(without)) {
    throw new Error('Preact assigns innerHTML in another way than build/without-inner-html.ts knows');
  }
  return without;
}

/** Nothing here is ever set as HTML; so the package need not be able to, and Mozilla's linter need not warn of it. */
export const withoutInnerHtml: Plugin = {
  name: 'without-inner-html',
  enforce: 'pre',
  transform: (code, id) =>
    /preact\/dist\/preact\.mjs$/.test(id.split('?', 1)[0] ?? id)
      ? { code: takeOutInnerHtml(code), map: null }
      : null,
};
