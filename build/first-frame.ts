import type { Plugin } from 'vite';

/**
 * The modules that the popup imports without `import()`: what its first frame needs. They go into one file, since
 * crumbs compress badly; all else stays out of it, above all the popup's own entry point: every page loads that
 * file, and would run the popup's before its own. `root` is the project's folder.
 */
export function createFirstFrame(root: string): { readonly plugin: Plugin; isPart(id: string): boolean } {
  const popup = `${root.replaceAll('\\', '/')}/entrypoints/popup/`;
  const parts = new Set<string>();
  return {
    plugin: {
      name: 'first-frame',
      buildEnd() {
        const next = [...this.getModuleIds()].filter((id) => id.startsWith(popup));
        for (let id = next.pop(); id !== undefined; id = next.pop()) {
          if (parts.has(id)) continue;
          parts.add(id);
          next.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
    isPart: (id) => parts.has(id) && !id.startsWith(popup),
  };
}
