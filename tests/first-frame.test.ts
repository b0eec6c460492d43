import { describe, expect, test } from 'vitest';
import { createFirstFrame } from '../build/first-frame.ts';

/** The files that a graph of modules goes into, each module with what it imports at once. */
function filesOf(root: string, graph: Record<string, readonly string[]>): Record<string, string[]> {
  const { plugin, groups } = createFirstFrame(root);
  const context = {
    getModuleIds: () => Object.keys(graph).values(),
    getModuleInfo: (id: string) => ({ importedIds: graph[id] ?? [] }),
  };
  Reflect.apply(plugin.buildEnd as () => void, context, []);
  const all = Object.keys(graph);
  return Object.fromEntries(groups.map(({ name, test }) => [name, all.filter(test).sort()]));
}

describe('The modules of the first frame', () => {
  test.each(['/home/someone/leadey', '/entrypoints/popup/leadey', 'C:\\work\\leadey'])(
    'are what the popup imports at once and not its entry point, which no other page may run; wherever the project lies (%s)',
    (root) => {
      const here = root.replaceAll('\\', '/');
      const [popup, row, later, options] = [
        'entrypoints/popup/main.tsx',
        'row.tsx',
        'later.tsx',
        'options.tsx',
      ].map((file) => `${here}/${file}`) as [string, string, string, string];
      const graph = {
        [popup]: [row, 'preact'],
        [row]: ['preact'],
        preact: [],
        [later]: [row],
        [options]: [later],
      };
      expect(filesOf(root, graph)['first-frame']).toEqual(['preact', row].sort());
    },
  );
});

describe('The modules right after it', () => {
  const root = '/home/someone/leadey';
  const [popup, shards, app, parts] = [
    'entrypoints/popup/main.tsx',
    'utils/storage/sealed-shards.ts',
    'utils/browser/load-app.ts',
    'components/home/after-first-frame.ts',
  ].map((file) => `${root}/${file}`) as [string, string, string, string];
  const graph = {
    [popup]: ['row.tsx'],
    'row.tsx': ['preact'],
    preact: [],
    [shards]: ['cipher.ts'],
    'cipher.ts': [],
    [app]: ['sync.ts', 'row.tsx', 'cipher.ts'],
    'sync.ts': ['preact'],
    [parts]: ['dialog.tsx'],
    'dialog.tsx': ['sync.ts'],
    'options.tsx': ['sync.ts'],
  };

  test('are what the app and the parts beside the list import, besides those of the first frame; neither of the two itself', () => {
    expect(filesOf(root, graph)['soon-after']).toEqual(['dialog.tsx', 'sync.ts']);
  });

  test('are apart from the few that the first frame of a large workspace waits for', () => {
    expect(filesOf(root, graph).sealed).toEqual(['cipher.ts']);
  });
});
