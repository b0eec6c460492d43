import { describe, expect, test } from 'vitest';
import { begun, filledWith } from './draft.ts';
import { NOBODY } from './new-lead.ts';

const ada = { ...NOBODY, name: 'Ada Lovelace' };
const grace = { ...NOBODY, name: 'Grace Hopper' };
const draft = { connection: 'one', lead: ada, campaignId: null, touched: false, offered: null };
const typed = { ...draft, touched: true };

describe('The form for a new lead', () => {
  test('begins with what is known', () => expect(begun(null, 'one', ada)).toEqual(draft));

  test('opened again is as it was left', () => {
    expect(begun(draft, 'one', NOBODY)).toEqual(draft);
    expect(begun(typed, 'one', NOBODY)).toEqual(typed);
  });

  test('what was only filled in gives way, what was typed does not', () => {
    expect(begun(draft, 'one', grace).lead).toEqual(grace);
    expect(begun(typed, 'one', grace)).toEqual({ ...typed, offered: grace });
    expect(begun(typed, 'one', ada)).toEqual(typed);
  });

  test('of another workspace is none of this one’s', () => {
    expect(begun({ ...typed, connection: 'two' }, 'one', NOBODY).lead).toEqual(NOBODY);
  });

  test('a pasted text fills what is empty, and writes over nothing', () => {
    expect(filledWith(ada, { ...grace, email: 'a@example.com' })).toEqual({ ...ada, email: 'a@example.com' });
  });
});
