import { describe, expect, it } from 'vitest';
import { belongsTo } from '../e2e/support/kind-of-test.ts';

describe('Whose test it is', () => {
  it.each([
    ['tests/e2e/leads.test.ts > Finding leads, in firefox > all', 'firefox'],
    ['tests/e2e/bundles.test.ts > The production build for firefox > asks for storage', 'firefox'],
    ['tests/e2e/leads.test.ts > Finding leads, in chromium > all', 'chromium'],
    ['tests/e2e/privacy.test.ts > The privacy page > lists every item', 'chromium'],
  ])('%s', (name, kind) => {
    expect(['chromium', 'firefox'].filter((one) => belongsTo(one, name))).toEqual([kind]);
  });
});
