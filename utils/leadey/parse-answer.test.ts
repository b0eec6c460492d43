// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lead, leads } from '../../tests/unit/samples.ts';
import { parseItem, parsePage } from './parse-answer.ts';
import { LeadSchema } from './schemas.ts';

const meta = { page: 1, pageSize: 25, totalCount: 25, totalPages: 1 };
const page = (data: unknown, other: unknown = meta) => parsePage(LeadSchema, { data, meta: other });
const badResponse = { ok: false, error: { kind: 'bad-response' } };

describe('A page of leads', () => {
  test('is read whole', () => {
    expect(page(leads(25))).toEqual({ ok: true, value: { items: leads(25), meta, unreadable: 0 } });
  });

  test('of which one cannot be read: the other 24 are shown, the one is counted', () => {
    const broken = leads(25).map((one, index) => (index === 7 ? { id: 8, name: ['?'] } : one));
    const answer = page(broken);
    expect(answer.ok && answer.value.items).toHaveLength(24);
    expect(answer.ok && answer.value.unreadable).toBe(1);
  });

  test('of which none can be read is no answer', () => {
    expect(page([null, 5, 'lead', {}, []])).toEqual(badResponse);
  });

  test('that is the last, and whose only lead cannot be read, keeps nobody from the others', () => {
    const last = { ...meta, page: 3, totalCount: 51, totalPages: 3 };
    expect(page([{ id: 'lead_51' }], last)).toEqual({
      ok: true,
      value: { items: [], meta: last, unreadable: 1 },
    });
  });

  test('that repeats leads of one import shows each once, where it stood first', () => {
    const [first, second] = leads(2);
    const answer = page([first, second, { ...first, name: 'Again' }, second]);
    expect(answer.ok && answer.value.items).toEqual([first, second]);
    expect(answer.ok && answer.value.unreadable).toBe(0);
  });

  test('past the end is empty, with the true count', () => {
    expect(page([])).toEqual({ ok: true, value: { items: [], meta, unreadable: 0 } });
  });

  test('may bring fields nobody has heard of, around it and in it', () => {
    const answer = parsePage(LeadSchema, {
      data: [{ ...lead, extra: 1 }],
      meta: { ...meta, took: 3 },
      debug: {},
    });
    expect(answer.ok && answer.value).toEqual({ items: [lead], meta, unreadable: 0 });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list alone', [lead]],
    ['a web page', '<h1>Bad Gateway</h1>'],
    ['one lead in place of a list', { data: lead, meta }],
    ['no count', { data: [lead] }],
    ['an error', { error: { message: 'no' } }],
  ])('is not made of %s', (_, answer) => expect(parsePage(LeadSchema, answer)).toEqual(badResponse));
});

describe('One lead', () => {
  test('is read out of its envelope', () => {
    expect(parseItem(LeadSchema, { data: lead })).toEqual({ ok: true, value: lead });
  });

  test.each([[undefined], [lead], [{ data: null }], [{ data: [lead] }], [{ data: { ...lead, id: '' } }]])(
    'is not read out of %j',
    (answer) => expect(parseItem(LeadSchema, answer)).toEqual(badResponse),
  );
});

test('whatever arrives, nothing throws, and only leads come through, each once', () => {
  const entry = fc.oneof(fc.anything(), fc.constantFrom(...leads(3)), fc.record({ id: fc.string() }));
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record({ data: fc.array(entry), meta: fc.constant(meta) })),
      (any) => {
        const answer = parsePage(LeadSchema, any);
        if (!answer.ok) {
          expect(answer).toEqual(badResponse);
          return;
        }
        const { items } = answer.value;
        expect(leads(3)).toEqual(expect.arrayContaining([...items]));
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      },
    ),
  );
});
