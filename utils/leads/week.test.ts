// @vitest-environment node
import { afterEach, expect, test } from 'vitest';
import { mondayOf } from './week.ts';

const here = process.env.TZ;
afterEach(() => {
  if (here === undefined) delete process.env.TZ;
  else process.env.TZ = here;
});

test.each([
  ['Europe/Berlin', 2026, 3, 29, 23],
  ['Africa/Cairo', 2026, 4, 24, 20],
  ['America/Santiago', 2026, 9, 6, 31],
])(
  'In %s a week that meets a change of clocks begins on its Monday at midnight',
  (zone, year, month, day, monday) => {
    process.env.TZ = zone;
    const begins = mondayOf(new Date(year, month - 1, day, 12).getTime());
    expect([begins.getDate(), begins.getHours(), begins.getMinutes()]).toEqual([monday, 0, 0]);
  },
);
