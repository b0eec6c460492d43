/** One version, and what came with it, in the words of CHANGELOG.md. */
export interface Release {
  readonly version: string;
  readonly lines: readonly (readonly Words[])[];
}

/** Words as they are, or names of what is on the screen, or what is typed. */
export interface Words {
  readonly kind: 'plain' | 'name' | 'typed';
  readonly text: string;
}

/** CHANGELOG.md read: `## version` and `- line`, with `*name*` and `` `typed` `` in it. */
export function parseChanges(changelog: string): Release[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = '', ...rest] = part.split('\n');
      const lines = rest.join('\n').split(/^- /m).slice(1);
      return {
        version: version.trim(),
        lines: lines.map((line) => wordsOf(line.replace(/\s+/g, ' ').trim())),
      };
    });
}

function wordsOf(line: string): Words[] {
  return line
    .split(/(\*[^*]+\*|`[^`]+`)/)
    .filter((text) => text !== '')
    .map((text) => {
      if (/^\*.+\*$/.test(text)) return { kind: 'name', text: text.slice(1, -1) };
      if (/^`.+`$/.test(text)) return { kind: 'typed', text: text.slice(1, -1) };
      return { kind: 'plain', text };
    });
}

/** Whether an update from one version to the other is worth a word: what only mends something is not. */
export function bringsNews(before: string, now: string): boolean {
  const [[major, minor], [newMajor, newMinor]] = [partsOf(before), partsOf(now)];
  return newMajor > major || (newMajor === major && newMinor > minor);
}

function partsOf(version: string): [major: number, minor: number] {
  const [major = Number.NaN, minor = Number.NaN] = version.split('.').map(Number);
  return [major, minor];
}
