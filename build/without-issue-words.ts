import type { Plugin } from 'vite';

/**
 * What Valibot writes down of a value that does not fit, and what stands in its place: that it does not; and what lets
 * other libraries use its schemas, of which there are none here.
 */
const PARTS: readonly (readonly [was: RegExp, is: string])[] = [
  [
    /function _addIssue\(context, label, dataset, .*?\n\}\n/s,
    `function _addIssue(context, label, dataset) {
	if (context.kind === "schema") dataset.typed = false;
	(dataset.issues ??= []).push({});
}
`,
  ],
  [
    /function _standardSchema\(schema\) \{\n.*?\n\}\n/s,
    'function _standardSchema(schema) { return schema; }\n',
  ],
  // What a schema tells of itself, which nothing here reads.
  [/^\t+reference: \w+,\n/gm, ''],
  [/^\t+async: false,\n/gm, ''],
  // Where in a value it does not fit.
  [/const pathItem = \{\n[^}]*\};\n\t+for \(const issue of \w+\.issues\) \{\n.*?\n\t+\}\n/gs, ''],
  [/^\t+message: message\$1,\n/gm, ''],
  [/^\t+expects: [^\n]*,\n/gm, ''],
  [/function getGlobalConfig\(.*?\n\}\n/s, 'function getGlobalConfig(config) { return config ?? {}; }\n'],
  [/function _stringify\(input\) \{\n.*?\n\}\n/s, 'function _stringify() { return ""; }\n'],
  [/function _joinExpects\(.*?\n\}\n/s, 'function _joinExpects() { return ""; }\n'],
];

/** Valibot without those words; throws when another release of it is written otherwise. */
export function takeOutIssueWords(code: string): string {
  return PARTS.reduce((text, [was, is]) => {
    if (!was.test(text)) {
      throw new Error('Valibot tells of issues in another way than build/without-issue-words.ts knows');
    }
    return text.replace(was, is);
  }, code);
}

/** What does not fit counts as absent or as an error of ours, and nobody reads why: 0.3 KB of the first frame's 20. */
export const withoutIssueWords: Plugin = {
  name: 'without-issue-words',
  enforce: 'pre',
  transform: (code, id) =>
    /valibot\/dist\/index\.mjs$/.test(id.split('?', 1)[0] ?? id)
      ? { code: takeOutIssueWords(code), map: null }
      : null,
};
