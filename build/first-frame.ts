import type { Plugin } from 'vite';

/** The page and its script, as far as they are the popup’s own. */
const isPopup = (id: string) => /entrypoints\/popup\//.test(id);

/**
 * The modules that the popup imports without `import()`: what its first frame needs. They go into one file, since
 * crumbs compress badly; all else stays out of it.
 */
export function createFirstFrame(): { readonly plugin: Plugin; isPart(id: string): boolean } {
  const parts = new Set<string>();
  return {
    plugin: {
      name: 'first-frame',
      buildEnd() {
        const next = [...this.getModuleIds()].filter(isPopup);
        for (let id = next.pop(); id !== undefined; id = next.pop()) {
          if (parts.has(id)) continue;
          parts.add(id);
          next.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
    isPart: (id) => parts.has(id),
  };
}
