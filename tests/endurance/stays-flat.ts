import { afterEach, describe, expect, test } from 'vitest';
import { byRole } from '../browsers/by-role.ts';
import { DEMO_KEY, type DemoWorkspaceOptions } from '../demo-api/index.ts';
import { askedEachTime } from '../e2e/faults/support/trouble.ts';
import { buildFor } from '../e2e/support/builds.ts';
import { stageFor } from '../e2e/support/stage.ts';
import { type Endurance, endure } from './endure.ts';
import type { Figures } from './figures.ts';
import type { Found } from './use.ts';

export type Times = Pick<Endurance, 'openings' | 'searches' | 'windows'>;

/**
 * Tells, as tests, that a day of use leaves nothing behind; `timeout` in milliseconds. `most` is by how much the heap
 * may have grown, and `mostNodes` by how many the pages’ nodes: beside another browser the collector runs late, and a
 * short day is over before it has caught up.
 */
export function testThatItStaysFlat(
  times: Readonly<Record<Found, Times>>,
  { timeout, most, mostNodes }: { timeout: number; most: number; mostNodes: number },
): void {
  const uses: [Found, Record<string, DemoWorkspaceOptions>][] = [
    ['in memory', { [DEMO_KEY]: {} }],
    ['by Leadey', askedEachTime],
  ];

  describe.each(uses)('Who uses it all day, leads found %s, in chromium', (found, workspaces) => {
    // Of its own, with nothing of other tests in its memory.
    const stage = stageFor('chromium', workspaces, undefined, async () => buildFor('chromium'));
    afterEach(() => stage.reset());

    test('leaves memory and storage where they were after many openings and searches', {
      timeout,
    }, async () => {
      const connected = await stage.connectedPopup();
      await byRole(connected, 'list', 'Leads');
      // Behind others, it would prepare what it holds whenever the machine leaves it a moment.
      await connected.close();
      const use = { ...times[found], found };
      const { before, after } = await endure(stage.session, stage.api, use);
      // Buffers grow in steps, and counts of what the engine itself keeps differ by a few.
      expect(heldByEach(after)).toBeLessThan(heldByEach(before) * most);
      expect(after.background.held).toBeLessThan(before.background.held * most);
      // One page kept at each opening, or at every other one, shows.
      expect(after.documents).toBeLessThan(before.documents + 3);
      expect(after.nodes).toBeLessThan(before.nodes + mostNodes);
      expect(after.listeners).toBeLessThan(before.listeners + 20);
      expect(Math.abs(after.stored - before.stored)).toBeLessThan(500);
    });
  });
}

const heldByEach = ({ pages, documents }: Figures): number => pages.held / documents;
