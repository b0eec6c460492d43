import { testThatItStaysFlat } from '../../endurance/stays-flat.ts';

// A page that stays in memory holds some 1,300 nodes: one kept at each opening shows in so few.
testThatItStaysFlat(
  {
    'in memory': { openings: 6, searches: 10, windows: 2 },
    'by Leadey': { openings: 6, searches: 6, windows: 2 },
  },
  { timeout: 300_000, most: 1.2, mostNodes: 2500 },
);
