import { describe, expect, test } from 'vitest';
import { createFirstFrame } from '../build/first-frame.ts';

/** A graph of modules, each with what it imports at once. */
function framesOf(
  root: string,
  graph: Record<string, readonly string[]>,
): Record<'first' | 'soon', string[]> {
  const { plugin, isPart, isPartSoon } = createFirstFrame(root);
  const context = {
    getModuleIds: () => Object.keys(graph).values(),
    getModuleInfo: (id: string) => ({ importedIds: graph[id] ?? [] }),
  };
  Reflect.apply(plugin.buildEnd as () => void, context, []);
  const all = Object.keys(graph);
  return { first: all.filter(isPart).sort(), soon: all.filter(isPartSoon).sort() };
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
      expect(framesOf(root, graph).first).toEqual(['preact', row].sort());
    },
  );
});

describe('The modules right after it', () => {
  test('are what the app and the parts beside the list import, besides those of the first frame; neither of the two itself', () => {
    const root = '/home/someone/leadey';
    const [popup, app, parts] = [
      'entrypoints/popup/main.tsx',
      'utils/browser/load-app.ts',
      'components/home/after-first-frame.ts',
    ].map((file) => `${root}/${file}`) as [string, string, string];
    const graph = {
      [popup]: ['row.tsx'],
      'row.tsx': ['preact'],
      preact: [],
      [app]: ['sync.ts', 'row.tsx'],
      'sync.ts': ['preact'],
      [parts]: ['dialog.tsx'],
      'dialog.tsx': ['sync.ts'],
      'options.tsx': ['sync.ts'],
    };
    expect(framesOf(root, graph).soon).toEqual(['dialog.tsx', 'sync.ts']);
  });
});
