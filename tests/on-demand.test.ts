import { expect, test } from 'vitest';
import { isOnDemand } from '../build/on-demand.ts';

test.each(['/home/ada/leadey', '/srv/exports/later/site/leadey', 'C:\\Users\\Welcome\\leadey'])(
  'what a first frame loads does not depend on the folder the project lies in: %s',
  (root) => {
    const at = (path: string) => `${root.replaceAll('\\', '/')}/${path}`;
    expect(isOnDemand(at('components/HomeScreen.tsx'), root)).toBe(false);
    expect(isOnDemand(at('node_modules/preact/dist/preact.mjs'), root)).toBe(false);
    expect(isOnDemand(at('components/SettingsScreen.tsx'), root)).toBe(true);
    expect(isOnDemand(at('utils/export/csv.ts'), root)).toBe(true);
  },
);
