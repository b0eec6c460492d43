import { parseArgs } from 'node:util';
import { browserKinds } from '../browsers/launch.ts';
import type { BrowserKind } from '../browsers/session.ts';

export interface GalleryOptions {
  kinds: BrowserKind[];
  languages: string[];
  folder: string;
  /** Where the sheets with all pictures of a browser and language go. */
  sheets: string;
}

const USAGE =
  'Usage: npm run gallery -- [--browser chromium|firefox] [--language en,de] [--out FOLDER] [--sheets FOLDER]';

export function readOptions(args: string[]): GalleryOptions {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string' },
      language: { type: 'string', default: 'en,de' },
      out: { type: 'string', default: 'test-results/gallery' },
      sheets: { type: 'string' },
    },
  });
  const kinds = browserKinds.filter((kind) => values.browser === undefined || values.browser === kind);
  if (kinds.length === 0) throw new Error(USAGE);
  return {
    kinds,
    languages: values.language.split(','),
    folder: values.out,
    sheets: values.sheets ?? values.out,
  };
}
