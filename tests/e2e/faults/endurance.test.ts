import { afterEach, describe, expect, test } from 'vitest';
import { byRole } from '../../browsers/by-role.ts';
import { endure } from '../../endurance/endure.ts';
import { stageFor } from '../support/stage.ts';
import { askedEachTime } from './support/trouble.ts';

describe('Who uses it all day, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test('leaves memory and storage where they were after 100 openings and 300 searches', {
    timeout: 240_000,
  }, async () => {
    const page = await stage.connectedPopup();
    await byRole(page, 'list', 'Leads');
    const { before, after } = await endure(stage.session, stage.api, {
      openings: 100,
      searches: 300,
      windows: 6,
    });
    // Buffers grow in steps, and counts of what the engine itself keeps differ by a few.
    expect(after.pages.held).toBeLessThan(before.pages.held * 1.02);
    expect(after.background.held).toBeLessThan(before.background.held * 1.02);
    expect(after.nodes).toBeLessThan(before.nodes + 100);
    expect(after.listeners).toBeLessThan(before.listeners + 20);
    expect(Math.abs(after.stored - before.stored)).toBeLessThan(500);
  });
});
