import type { Plugin } from 'vite';

type Follow = (id: string) => readonly string[];

/** What the popup loads by itself right after its first frame, each by an `import()` of its own. */
const SOON = ['utils/browser/load-app.ts', 'components/home/after-first-frame.ts'];

/**
 * The modules that the popup imports without `import()` are what its first frame needs: they go into one file, since
 * crumbs compress badly. What it loads soon after shares most of its modules with other pages, and each shared by
 * other ones would be a file of its own: sixty requests, which cost a browser more than what is in them. So these are
 * one file as well. The entry points stay out of both: whoever loads the file would run them. `root` is the project's
 * folder.
 */
export function createFirstFrame(root: string): {
  readonly plugin: Plugin;
  isPart(id: string): boolean;
  isPartSoon(id: string): boolean;
} {
  const folder = root.replaceAll('\\', '/');
  const popup = `${folder}/entrypoints/popup/`;
  const soon = SOON.map((path) => `${folder}/${path}`);
  const parts = new Set<string>();
  const partsSoon = new Set<string>();
  return {
    plugin: {
      name: 'first-frame',
      buildEnd() {
        const all = [...this.getModuleIds()];
        const follow: Follow = (id) => this.getModuleInfo(id)?.importedIds ?? [];
        gather(
          all.filter((id) => id.startsWith(popup)),
          follow,
          parts,
        );
        gather(
          all.filter((id) => soon.includes(id)),
          (id) => follow(id).filter((next) => !parts.has(next)),
          partsSoon,
        );
      },
    },
    isPart: (id) => parts.has(id) && !id.startsWith(popup),
    isPartSoon: (id) => partsSoon.has(id) && !soon.includes(id),
  };
}

/** Adds these modules and all that they import. */
function gather(from: readonly string[], follow: Follow, found: Set<string>): void {
  const next = [...from];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    next.push(...follow(id));
  }
}
