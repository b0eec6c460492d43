import type { Plugin } from 'vite';

interface Group {
  /** Of the file. */
  readonly name: string;
  test(id: string): boolean;
}

/** What its first frame waits for besides, where a workspace is large. */
const BESIDES = ['utils/storage/sealed-shards.ts'];

/** What the popup loads by itself right after its first frame, each by an `import()` of its own. */
const SOON = ['utils/browser/load-app.ts', 'components/home/after-first-frame.ts'];

/**
 * The modules that the popup imports without `import()` are what its first frame needs: they go into one file, since
 * crumbs compress badly. What it loads soon after shares most of its modules with other pages, and to the bundler each
 * shared by other ones would be a file of its own: sixty requests, which cost a browser more than what is in them. So
 * these are one file as well. The entry points stay out of the files: whoever loads one would run them. `root` is the
 * project's folder.
 */
export function createFirstFrame(root: string): { readonly plugin: Plugin; readonly groups: Group[] } {
  const folder = root.replaceAll('\\', '/');
  const popup = `${folder}/entrypoints/popup/`;
  const starts: { name: string; isStart: (id: string) => boolean }[] = [
    { name: 'first-frame', isStart: (id) => id.startsWith(popup) },
    { name: 'sealed', isStart: isOneOf(folder, BESIDES) },
    { name: 'soon-after', isStart: isOneOf(folder, SOON) },
  ];
  const fileOf = new Map<string, string>();
  return {
    plugin: {
      name: 'first-frame',
      buildEnd() {
        const all = [...this.getModuleIds()];
        for (const { name, isStart } of starts) {
          const next = all.filter(isStart);
          for (let id = next.pop(); id !== undefined; id = next.pop()) {
            if (fileOf.has(id)) continue;
            fileOf.set(id, name);
            next.push(...(this.getModuleInfo(id)?.importedIds ?? []));
          }
        }
      },
    },
    groups: starts.map(({ name, isStart }) => ({
      name,
      test: (id) => fileOf.get(id) === name && !isStart(id),
    })),
  };
}

function isOneOf(folder: string, paths: readonly string[]): (id: string) => boolean {
  const ids = new Set(paths.map((path) => `${folder}/${path}`));
  return (id) => ids.has(id);
}
