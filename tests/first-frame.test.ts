import { describe, expect, test } from 'vitest';
import { createFirstFrame } from '../build/first-frame.ts';

/** A graph of modules, each with what it imports at once. */
function partsOf(root: string, graph: Record<string, readonly string[]>): string[] {
  const { plugin, isPart } = createFirstFrame(root);
  const context = {
    getModuleIds: () => Object.keys(graph).values(),
    getModuleInfo: (id: string) => ({ importedIds: graph[id] ?? [] }),
  };
  Reflect.apply(plugin.buildEnd as () => void, context, []);
  return Object.keys(graph).filter(isPart);
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
      expect(partsOf(root, graph).sort()).toEqual(['preact', row].sort());
    },
  );
});
