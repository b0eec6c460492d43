import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Machine } from './machine.ts';
import { inWords } from './machine.ts';
import type { JudgedRow } from './row.ts';
import { tables, verdict } from './table.ts';

const folder = 'test-results';
const document = 'BENCHMARKS.md';
const marker = '<!-- Below: what `npm run bench -- --save` wrote. -->';

export async function saveJson(machine: Machine, rows: readonly JudgedRow[]): Promise<string> {
  const path = `${folder}/bench.json`;
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`);
  return path;
}

/** Puts the last table below the words of BENCHMARKS.md. */
export async function saveDocument(machine: Machine, rows: readonly JudgedRow[]): Promise<string> {
  const [words = ''] = (await readFile(document, 'utf8')).split(marker);
  const day = new Date().toISOString().slice(0, 10);
  const parts = [words.trimEnd(), marker, `${day}: ${inWords(machine)}.`, verdict(rows), tables(rows)];
  await writeFile(document, `${parts.join('\n\n')}\n`);
  return document;
}
