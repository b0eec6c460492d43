import { testThatItStaysFlat } from '../endurance/stays-flat.ts';

testThatItStaysFlat(
  {
    'in memory': { openings: 200, searches: 2000, windows: 5 },
    'by Leadey': { openings: 50, searches: 300, windows: 5 },
  },
  { timeout: 1_800_000, most: 1.04, mostNodes: 100 },
);
