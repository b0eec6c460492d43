import { describe, expect, test } from 'vitest';
import { begun, filledWith, isBlank } from './draft.ts';
import { LONGEST_FIELD, NOBODY } from './new-lead.ts';

const ada = { ...NOBODY, name: 'Ada Lovelace' };
const grace = { ...NOBODY, name: 'Grace Hopper' };
const draft = { connection: 'one', lead: ada, campaignId: null, touched: false, offered: null };
const typed = { ...draft, touched: true };

describe('The form for a new lead', () => {
  test('begins with what is known', () => expect(begun(null, 'one', ada)).toEqual(draft));

  test('opened again is as it was left', () => {
    expect(begun(draft, 'one', NOBODY)).toEqual(draft);
    expect(begun(typed, 'one', NOBODY)).toEqual(typed);
    expect(begun(typed, 'one', { ...NOBODY, company: '  ' })).toEqual(typed);
  });

  test('what was only filled in gives way, what was typed does not', () => {
    expect(begun(draft, 'one', grace)).toEqual({ ...draft, lead: grace });
    expect(begun(typed, 'one', grace)).toEqual({ ...typed, offered: grace });
    expect(begun(typed, 'one', ada)).toEqual(typed);
  });

  test('what was offered is offered no more where the next page is about who was typed', () =>
    expect(begun({ ...typed, offered: grace }, 'one', ada)).toEqual(typed));

  test('offers somebody of whom a single field differs', () => {
    const titled = { ...ada, title: 'Countess' };
    expect(begun(typed, 'one', titled)).toEqual({ ...typed, offered: titled });
  });

  test('that was emptied by hand gives way too, and keeps its campaign', () => {
    const emptied = { ...typed, lead: { ...NOBODY, name: '  ' }, campaignId: 'camp_2', offered: ada };
    expect(begun(emptied, 'one', grace)).toEqual({ ...draft, lead: grace, campaignId: 'camp_2' });
  });

  test('of another workspace is none of this one’s', () => {
    const theirs = { ...typed, connection: 'two', campaignId: 'camp_2' };
    expect(begun(theirs, 'one', NOBODY)).toEqual({ ...draft, lead: NOBODY });
    expect(begun(theirs, 'one', grace)).toEqual({ ...draft, lead: grace });
  });

  test('shows no more of a page’s long title than would be sent', () => {
    const long = { ...NOBODY, company: 'x'.repeat(LONGEST_FIELD + 1) };
    expect(begun(null, 'one', long).lead.company).toHaveLength(LONGEST_FIELD);
  });

  test('a pasted text fills what is empty, and writes over nothing', () => {
    expect(filledWith(ada, { ...grace, email: 'a@example.com' })).toEqual({ ...ada, email: 'a@example.com' });
    expect(filledWith({ ...ada, title: '  ' }, { ...grace, title: 'Admiral' })).toEqual({
      ...ada,
      title: 'Admiral',
    });
  });

  test('is empty while nothing but blanks stands in it', () => {
    expect(isBlank({ ...NOBODY, name: ' ', linkedinUrl: '\t' })).toBe(true);
    expect(isBlank({ ...NOBODY, linkedinUrl: 'linkedin.com/in/ada' })).toBe(false);
  });
});
