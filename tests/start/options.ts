import { env, platform } from 'node:process';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browsers/session.ts';

export interface StartOptions {
  kind: BrowserKind;
  headless: boolean;
  leads: number;
}

export function readOptions(args: string[]): StartOptions {
  try {
    return parse(args);
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    throw new Error(`${trouble}\nUsage: npm start -- [--firefox] [--headless] [--leads N]`, { cause: error });
  }
}

function parse(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      firefox: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
      leads: { type: 'string', default: '134' },
    },
  });
  const leads = Number(values.leads);
  if (!Number.isInteger(leads) || leads < 0 || leads > 1_000_000) {
    throw new Error('--leads takes a whole number from 0 to 1,000,000');
  }
  return {
    kind: values.firefox ? 'firefox' : 'chromium',
    headless: values.headless || !hasDisplay(),
    leads,
  };
}

/** Whether a window would be seen by anyone. */
function hasDisplay(): boolean {
  if (env.CI) return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
