// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { isCompany, isGreeting, isPersonName, isTitle } from './signature-words.ts';

describe('A line of a signature is somebody’s name', () => {
  test.each([
    'Jordan Lee',
    'Jordan  Lee',
    'Anna-Lena von der Heide',
    'María José García Pérez Ruiz',
    'Ana de la Cruz',
    'Sam O’Neill',
    'John F. Kennedy',
    'Zoe\u0308 Lee',
    '佐藤',
    'さとうけん',
    'スズキ',
    'محمد علي',
    // As long as a name may be.
    `Jordan ${'L'.padEnd(53, 'e')}`,
  ])('%s', (line) => expect(isPersonName(line)).toBe(true));

  test.each([
    ['one word', 'Jordan'],
    ['six words', 'Ana María de la Cruz Ruiz'],
    ['longer than any name', `Jordan ${'L'.padEnd(54, 'e')}`],
    ['a sentence', 'Jordan Lee writes'],
    ['small letters', 'jordan lee'],
    ['one capital alone', 'von der Heide'],
    ['more signs than letters', 'Jordan (Lee'],
    ['a comma', 'Jordan Lee,'],
    ['a small letter before the capital', 'Jordan iLee'],
    ['a number', 'Jordan Lee2'],
    ['an exclamation', 'Welcome Back!'],
    ['a question', 'Any News?'],
    ['a label', 'Subject: Lunch'],
    ['a name of an account', 'Jordan_Lee Baker'],
    ['two things to choose from', 'Lunch/Dinner Menu'],
    ['a name with an address', 'Jordan L@e'],
    ['one character', '佐'],
    ['characters of a whole sentence', '佐藤健太郎殿様'],
    ['characters among letters', 'x佐藤'],
    ['characters with letters behind', '佐藤x'],
    ['a title', 'Sales Manager'],
    ['a title that is joined', 'Abteilungsleiterin Nord'],
    ['a company', 'Adventure Works Ltd'],
    ['a greeting', 'Best Regards'],
  ])('not if it is %s: %s', (_, line) => expect(isPersonName(line)).toBe(false));
});

describe('A line of a signature is what somebody does', () => {
  test.each(['CTO', 'Head of Sales', 'Vertriebsleiterin', 'Teamleitung Süd', 'Cheffe de projet'])(
    '%s',
    (line) => expect(isTitle(line)).toBe(true),
  );

  test.each([
    ['a street', 'Product Street 12'],
    ['a town', '10115 Sales'],
    ['a part of another word', 'Leadership'],
    ['something else', 'Northwind'],
  ])('not if it is %s: %s', (_, line) => expect(isTitle(line)).toBe(false));

  test('not if it is a whole sentence', () => {
    expect(isTitle('Head of '.padEnd(100, 'x'))).toBe(true);
    expect(isTitle('Head of '.padEnd(101, 'x'))).toBe(false);
  });
});

describe('A line of a signature is a company', () => {
  test.each(['Northwind Inc.', 'Heide & Söhne GmbH & Co. KG', 'Lumière SAS', 'Solaris S.L.'])('%s', (line) =>
    expect(isCompany(line)).toBe(true),
  );

  test('not without a legal form, nor if it is a whole sentence', () => {
    expect(isCompany('Northwind')).toBe(false);
    expect(isCompany(' Inc.'.padStart(100, 'x'))).toBe(true);
    expect(isCompany(' Inc.'.padStart(101, 'x'))).toBe(false);
  });
});

test.each([
  ['Best regards', true],
  ['Mit freundlichen Grüßen', true],
  ['Hola Jordan', true],
  ['--', true],
  ['Jordan Lee', false],
])('%j begins or ends a letter: %s', (line, isOne) => expect(isGreeting(line)).toBe(isOne));
