import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTally } from './tally.ts';

describe('tally', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadey-tally-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const tally = (passed: number, failed: number, exitCode: number, testResults: object[] = []) =>
    readTally(join(folder, 'report.json'), () => {
      const report = { numPassedTests: passed, numFailedTests: failed, testResults };
      writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
      return exitCode;
    });

  it('counts what passed', async () => {
    expect(await tally(3, 0, 0)).toEqual({ passed: 3, failed: 0, ok: true });
  });

  it('is not content with failures, nor with no test at all, nor with a failing command', async () => {
    expect(await tally(3, 1, 1)).toEqual({ passed: 3, failed: 1, ok: false });
    expect(await tally(0, 0, 0)).toEqual({ passed: 0, failed: 0, ok: false });
    expect(await tally(3, 0, 1)).toEqual({ passed: 3, failed: 0, ok: false });
  });

  it('counts a file that cannot be loaded as a failure', async () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(await tally(1, 0, 1, [broken])).toEqual({ passed: 1, failed: 1, ok: false });
  });

  it('does not take the report of an earlier run for this one', async () => {
    await tally(3, 0, 0);
    expect(await readTally(join(folder, 'report.json'), () => 1)).toEqual({
      passed: 0,
      failed: 0,
      ok: false,
    });
  });
});
