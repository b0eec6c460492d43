import { describe, expect, test } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account } from '../../tests/unit/samples.ts';
import { commandsOf } from './commands.ts';
import { findCommands } from './find-commands.ts';

const app = (change: Parameters<typeof fakeApp>[0] = {}) => fakeApp(change);
const found = (typed: string, change: Parameters<typeof fakeApp>[0] = {}) =>
  findCommands(commandsOf(app(change)), typed).map(({ words }) => words);

describe('The list of commands', () => {
  test('holds every action, view and setting by name', () => {
    const all = found('');
    for (const one of ['Filters', 'Views', 'Refresh', 'Export leads', 'View: Replied', 'Setting: Density'])
      expect(all).toContain(one);
    expect(new Set(all).size).toBe(all.length);
  });

  test('finds by any words in any order, first where they begin one', () => {
    expect(found('repl')[0]).toBe('View: Replied');
    expect(found('replied view')).toEqual(['View: Replied']);
    expect(found('nothing is called this')).toEqual([]);
  });

  test('holds what can be done now: other workspaces, orders once all leads are here', () => {
    expect(found('sort by')).toEqual([]);
    const sync = { connection: account.connection, state: 'complete' as const, known: 134, total: 134 };
    expect(found('sort by score', { sync })).toEqual(['Sort by: Score']);
    const other = { ...account, organization: { ...account.organization, id: 'org_2', name: 'Umbrella' } };
    expect(found('umbrella', { workspaces: [other] })).toEqual(['Switch to Umbrella']);
  });

  test('does what it says', () => {
    const one = app();
    findCommands(commandsOf(one), 'view replied')[0]?.run();
    expect(one.showView).toHaveBeenCalledWith(expect.objectContaining({ status: 'replied' }));
    findCommands(commandsOf(one), 'density')[0]?.run();
    expect(one.seekSetting).toHaveBeenCalledWith('Density');
  });
});
