/** The Monday (ISO 8601) of the week this is in, at midnight by the clock on the wall. `now` in milliseconds. */
export function mondayOf(now: number): Date {
  const day = new Date(now);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  // Last: a day on which clocks are put forward may have no midnight.
  day.setHours(0, 0, 0, 0);
  return day;
}
