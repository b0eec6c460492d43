import { argv, exit } from 'node:process';
import { ensureBrowsers } from '../browsers/install.ts';
import { buildForBench } from './build.ts';
import { firefoxOpenings } from './firefox/openings.ts';
import { setFirefoxStage } from './firefox/stage.ts';
import { type Options, readOptions, usage } from './options.ts';
import { coldOpenings, largeWorkspaces, siteOpenings, slowTabs, warmOpenings } from './parts/openings.ts';
import { use } from './parts/use.ts';
import { weight } from './parts/weight.ts';
import { inWords, thisMachine } from './report/machine.ts';
import { judge, type Row } from './report/row.ts';
import { saveDocument, saveJson } from './report/save.ts';
import { tables, verdict } from './report/table.ts';
import { type Stage, setStage } from './stage.ts';
import { large, usual } from './workspaces.ts';

try {
  const { browser, save, ...options } = readOptions(argv.slice(2));
  ensureBrowsers([browser]);
  const build = options.build ?? (await buildForBench(browser));
  const measured = await (browser === 'firefox' ? inFirefox : inChromium)(build, options);
  const rows = measured.rows.map(judge);
  const machine = thisMachine(measured.version);
  const files = [
    await saveJson(machine, rows),
    ...(save ? [await saveDocument(browser, machine, rows)] : []),
  ];
  console.log(`\n${tables(rows)}\n\n${inWords(machine)}\n\n${verdict(rows)}\n\n${files.join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  console.error(`Usage: ${usage}`);
  // What failed half-way may have left a server or a browser open.
  exit(1);
}

type What = Pick<Options, 'openings' | 'part'>;

interface Measured {
  readonly version: string;
  readonly rows: readonly Row[];
}

async function inChromium(build: string, what: What): Promise<Measured> {
  const stage = await setStage(build);
  try {
    return { version: stage.chromium.version, rows: await measure(stage, build, what) };
  } finally {
    await stage.close();
  }
}

async function inFirefox(build: string, { openings }: What): Promise<Measured> {
  const stage = await setFirefoxStage(build);
  try {
    return {
      version: await stage.session.browser.version(),
      rows: await firefoxOpenings(stage, openings),
    };
  } finally {
    await stage.close();
  }
}

/** A missed target is told, and is no failure: machines are noisy. */
async function measure(stage: Stage, build: string, { openings, part: chosen }: What): Promise<Row[]> {
  const scene = await stage.scene(usual);
  const rows: Row[] = [];
  const part = async (words: string, run: () => Promise<Row[]>) => {
    if (!new RegExp(chosen).test(words)) return;
    console.log(`Measuring ${words} …`);
    rows.push(...(await run()));
  };
  await part('openings with the worker warm', () => warmOpenings(stage, scene, openings));
  await part('openings with the worker stopped', () => coldOpenings(stage, scene, openings));
  await part('a slow tab', () => slowTabs(stage, scene, openings));
  await part('bytes, memory and layout shift', () => weight(stage, scene, build));
  await part('search, page turns and requests', () => use(stage, scene, usual.name));
  await part('openings of large workspaces', () => largeWorkspaces(stage, scene, openings));
  await part('the answer over a known site', () => siteOpenings(stage, openings));
  for (const workspace of large) {
    await part(workspace.name, async () => use(stage, await stage.scene(workspace), workspace.name));
  }
  return rows;
}
