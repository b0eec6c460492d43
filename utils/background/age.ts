/** Whether something of the time `at` is no older than `maxAge`; a time still to come is not to be trusted. */
export function isYoung(at: number, maxAge: number, now: number): boolean {
  return at <= now && now - at < maxAge;
}
