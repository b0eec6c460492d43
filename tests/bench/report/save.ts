import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { BrowserKind } from '../../browsers/session.ts';
import type { Machine } from './machine.ts';
import { inWords } from './machine.ts';
import type { JudgedRow } from './row.ts';
import { tables, verdict } from './table.ts';

const folder = 'test-results';
const document = 'BENCHMARKS.md';
/** Below each is what `npm run bench -- --save` wrote, of one browser. */
const MARKERS: Record<BrowserKind, string> = {
  chromium: '<!-- Below: what `npm run bench -- --save` wrote. -->',
  firefox: '<!-- Below: what `npm run bench -- --browser firefox --save` wrote. -->',
};

export async function saveJson(machine: Machine, rows: readonly JudgedRow[]): Promise<string> {
  const path = `${folder}/bench.json`;
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`);
  return path;
}

/** Puts the last tables of a browser below the words of BENCHMARKS.md; those of the other one stay. */
export async function saveDocument(
  browser: BrowserKind,
  machine: Machine,
  rows: readonly JudgedRow[],
): Promise<string> {
  const [words = '', ofChromium = '', ofFirefox = ''] = (await readFile(document, 'utf8')).split(
    new RegExp(Object.values(MARKERS).map(RegExp.escape).join('|')),
  );
  const day = new Date().toISOString().slice(0, 10);
  const fresh = [`${day}: ${inWords(machine)}.`, verdict(rows), tables(rows)].join('\n\n');
  const parts = [
    words,
    MARKERS.chromium,
    browser === 'chromium' ? fresh : ofChromium,
    MARKERS.firefox,
    browser === 'firefox' ? fresh : ofFirefox,
  ];
  await writeFile(document, `${parts.map((part) => part.trim()).join('\n\n')}\n`);
  return document;
}
