import { parseArgs } from 'node:util';
import { buildOf } from '../browsers/launch.ts';
import { allKinds, type BrowserKind } from '../browsers/session.ts';

export interface Options {
  /** A build to measure as it is; without one, a fresh build in a folder of its own. */
  readonly build: string | undefined;
  readonly browser: BrowserKind;
  readonly openings: number;
  /** Only the parts whose name holds this; all where it is empty. */
  readonly part: string;
  /** Whether BENCHMARKS.md gets the table. */
  readonly save: boolean;
}

export const usage = `npm run bench -- [options]
  --browser KIND     chromium (the default) or firefox, of which the openings are measured
  --no-build         measure ${buildOf.chromium} as it is
  --build FOLDER     measure the build in this folder
  --openings N       openings of each contender (30; fewer tell little)
  --part WORDS       only the parts whose name this regular expression finds
  --save             put the table into BENCHMARKS.md`;

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      'no-build': { type: 'boolean', default: false },
      build: { type: 'string' },
      openings: { type: 'string', default: '30' },
      part: { type: 'string', default: '' },
      save: { type: 'boolean', default: false },
    },
  });
  const openings = Number(values.openings);
  if (!Number.isInteger(openings) || openings < 1) throw new Error('--openings takes a whole number from 1');
  const browser = allKinds.find((kind) => kind === values.browser);
  if (browser === undefined) throw new Error(`--browser is one of ${allKinds.join(', ')}`);
  const build = values.build ?? (values['no-build'] ? buildOf[browser] : undefined);
  return { build, browser, openings, part: values.part, save: values.save };
}
