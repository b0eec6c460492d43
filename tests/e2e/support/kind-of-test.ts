/** Whose test that is: Firefox's where its full name says so (`Search, in firefox > …`), else Chromium's. */
export function belongsTo(kind: string, fullName: string): boolean {
  return (kind === 'firefox') === /\bin firefox\b|\bfor firefox\b/i.test(fullName);
}
