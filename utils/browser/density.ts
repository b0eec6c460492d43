import * as v from 'valibot';
import { DENSITY_KEY } from './show-theme.ts';

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const DensitySchema = v.picklist(DENSITIES);

export function readDensity(): Density {
  const stored = v.safeParse(DensitySchema, localStorage.getItem(DENSITY_KEY));
  return stored.success ? stored.output : 'comfortable';
}

/** Keeps the choice and shows it at once; other open pages of the extension follow by themselves. */
export function chooseDensity(density: Density): void {
  if (density === 'comfortable') localStorage.removeItem(DENSITY_KEY);
  else localStorage.setItem(DENSITY_KEY, density);
  document.documentElement.dataset.density = density;
}
