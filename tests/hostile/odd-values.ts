import fc from 'fast-check';
import { anyText } from '../unit/any-text.ts';

/** A long text, as JSON: what a name takes that somebody pasted a whole page into. */
const longText = fc
  .integer({ min: 1, max: 100_000 })
  .map((length) => JSON.stringify('Wß'.repeat(length / 2)));
/** Deeper than any parser that calls itself would come back from. */
const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth));

/** Names that an object has by itself, and texts that would do something if they were taken for more than texts. */
export const ODD_TEXTS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '.',
  '..',
  '../../me?x=',
  'a/b?c#d%00',
  '<img src=x onerror="document.title=1">',
  '"><script>document.title=1</script>',
  'javascript:alert(1)',
  'data:text/html,<b>',
  '\u202Egnp.exe',
  '\u0000\u001b[31m',
  '-1',
  '1e999',
  '275760-09-13T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '0000-00-00T00:00:00.000Z',
  'Jan 1 2026 (a comment)',
  '$1 $& $$',
  '=1+1',
];

const oddNumbers = [
  '0',
  '-0',
  '-1',
  '-7',
  '0.5',
  '-1.5',
  '1e-320',
  '1e999',
  '-1e999',
  '1.7976931348623157e308',
  '-1.7976931348623157e308',
  '9007199254740991',
  '9007199254740992',
  '9007199254740993',
  '-9007199254740993',
  '123456789012345678901234567890',
];

/** A value as JSON writes it, so that it can be one which JavaScript would not write. */
export const oddJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS).map((text) => JSON.stringify(text)) },
  { weight: 2, arbitrary: anyText.map((text) => JSON.stringify(text)) },
  // Halves of characters, which `JSON.stringify` would write so as well, and a whole one that is none.
  { weight: 1, arbitrary: fc.constantFrom('"\\ud800"', '"a\\udfff\\ud800b"', '"\\u0000"', '"\uFFFE"') },
  { weight: 4, arbitrary: fc.constantFrom(...oddNumbers) },
  { weight: 2, arbitrary: fc.constantFrom('null', 'true', 'false', '[]', '{}', '[null]', '[[]]') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{"__proto__":{"polluted":true}}',
      '{"constructor":{"prototype":{"polluted":true}}}',
      '{"toString":null,"valueOf":null,"toJSON":1}',
      '{"then":1}',
      '{"length":4294967296}',
    ),
  },
  { weight: 1, arbitrary: longText },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)) },
);
