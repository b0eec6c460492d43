import { afterEach, describe, expect, test } from 'vitest';
import { byRole } from '../../browsers/by-role.ts';
import { DEMO_KEY, type DemoWorkspaceOptions } from '../../demo-api/index.ts';
import { endure } from '../../endurance/endure.ts';
import type { Found } from '../../endurance/use.ts';
import { stageFor } from '../support/stage.ts';
import { askedEachTime } from './support/trouble.ts';

const uses: [Found, Record<string, DemoWorkspaceOptions>, { openings: number; searches: number }][] = [
  ['in memory', { [DEMO_KEY]: {} }, { openings: 60, searches: 300 }],
  ['by Leadey', askedEachTime, { openings: 20, searches: 60 }],
];

describe.each(uses)('Who uses it all day, leads found %s, in chromium', (found, workspaces, times) => {
  const stage = stageFor('chromium', workspaces);
  afterEach(() => stage.reset());

  test('leaves memory and storage where they were after many openings and searches', {
    timeout: 240_000,
  }, async () => {
    await byRole(await stage.connectedPopup(), 'list', 'Leads');
    const use = { ...times, windows: 5, found };
    const { before, after } = await endure(stage.session, stage.api, use);
    // Buffers grow in steps, and counts of what the engine itself keeps differ by a few.
    expect(after.pages.held).toBeLessThan(before.pages.held * 1.04);
    expect(after.background.held).toBeLessThan(before.background.held * 1.04);
    expect(after.nodes).toBeLessThan(before.nodes + 100);
    expect(after.listeners).toBeLessThan(before.listeners + 20);
    expect(Math.abs(after.stored - before.stored)).toBeLessThan(500);
  });
});
