import { readFile, rm } from 'node:fs/promises';

export interface Tally {
  passed: number;
  failed: number;
  ok: boolean;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Runs the tests and counts what Vitest's JSON reporter wrote about them. */
export async function readTally(reportFile: string, runTests: () => number): Promise<Tally> {
  // A report of an earlier run must not pass for this one's.
  await rm(reportFile, { force: true });
  const exitCode = runTests();
  const report = await readReport(reportFile);
  if (report === null) return { passed: 0, failed: 0, ok: false };
  // A file that cannot even be loaded has no tests in it that could fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken;
  return { passed, failed, ok: exitCode === 0 && passed > 0 && failed === 0 };
}

async function readReport(file: string): Promise<VitestReport | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}
