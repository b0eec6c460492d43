import * as v from 'valibot';
import { readInstant, writeInstant } from './instant-store.ts';
import { DENSITY_KEY } from './show-theme.ts';

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const DensitySchema = v.picklist(DENSITIES);

export function readDensity(): Density {
  const stored = v.safeParse(DensitySchema, readInstant(DENSITY_KEY));
  return stored.success ? stored.output : 'comfortable';
}

/** Keeps the choice and shows it at once; other open pages of the extension follow by themselves. */
export function chooseDensity(density: Density): void {
  writeInstant(DENSITY_KEY, density === 'comfortable' ? null : density);
  document.documentElement.dataset.density = density;
}
