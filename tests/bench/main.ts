import { argv, exit } from 'node:process';
import { ensureBrowsers } from '../browsers/install.ts';
import { buildForBench } from './build.ts';
import { type Options, readOptions, usage } from './options.ts';
import { coldOpenings, largeWorkspaces, siteOpenings, slowTabs, warmOpenings } from './parts/openings.ts';
import { use } from './parts/use.ts';
import { weight } from './parts/weight.ts';
import { inWords, thisMachine } from './report/machine.ts';
import { judge, type Row } from './report/row.ts';
import { saveDocument, saveJson } from './report/save.ts';
import { tables, verdict } from './report/table.ts';
import { large, type Stage, setStage, usual } from './stage.ts';

try {
  const { build = await buildForBench(), openings, part, save } = readOptions(argv.slice(2));
  ensureBrowsers(['chromium']);
  const stage = await setStage(build);
  try {
    const rows = (await measure(stage, build, { openings, part })).map(judge);
    const machine = thisMachine(stage.chromium.version);
    const files = [await saveJson(machine, rows), ...(save ? [await saveDocument(machine, rows)] : [])];
    console.log(`\n${tables(rows)}\n\n${inWords(machine)}\n\n${verdict(rows)}\n\n${files.join(', ')}`);
  } finally {
    await stage.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  console.error(`Usage: ${usage}`);
  // What failed half-way may have left a server or a browser open.
  exit(1);
}

/** A missed target is told, and is no failure: machines are noisy. */
async function measure(
  stage: Stage,
  build: string,
  { openings, part: chosen }: Pick<Options, 'openings' | 'part'>,
): Promise<Row[]> {
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
