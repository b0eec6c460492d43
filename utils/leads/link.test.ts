// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/unit/any-text.ts';
import { mailLink, parseLinkedIn, phoneLink } from './link.ts';

describe('A LinkedIn address', () => {
  test.each([
    ['with a scheme', 'https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
    ['without a scheme', 'linkedin.com/in/ada', 'https://linkedin.com/in/ada'],
    ['with two slashes alone', '//linkedin.com/in/ada', 'https://linkedin.com/in/ada'],
    ['in capitals', 'HTTPS://WWW.LinkedIn.com/in/Ada', 'https://www.linkedin.com/in/Ada'],
    ['of a country', 'uk.linkedin.com/in/ada', 'https://uk.linkedin.com/in/ada'],
    ['with a port', 'linkedin.com:443/in/ada', 'https://linkedin.com/in/ada'],
    ['with blanks around it', '  linkedin.com/in/ada\n', 'https://linkedin.com/in/ada'],
    ['with a colon in its path', 'linkedin.com/in/ada:1', 'https://linkedin.com/in/ada:1'],
    ['with its scheme twice', 'https://https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
    ['over plain http', 'http://linkedin.com/in/ada', 'http://linkedin.com/in/ada'],
  ])('%s is followed', (_, text, href) => {
    expect(parseLinkedIn(text)).toMatchObject({ href, isLinkedIn: true });
  });

  test.each([
    ['another host', 'https://evil.test/in/ada', 'evil.test'],
    ['LinkedIn as a part of another host', 'linkedin.com.evil.test/in/ada', 'linkedin.com.evil.test'],
    ['LinkedIn at the end of another name', 'evillinkedin.com', 'evillinkedin.com'],
    ['another host behind two slashes', '//evil.test', 'evil.test'],
    ['LinkedIn as somebody’s name', 'https://linkedin.com@evil.test/', 'evil.test'],
    ['LinkedIn as somebody’s name, without a scheme', 'linkedin.com@evil.test', 'evil.test'],
    ['LinkedIn as somebody’s name and password', 'https://linkedin.com:443@evil.test/', 'evil.test'],
    ['LinkedIn in the path', 'evil.test/linkedin.com', 'evil.test'],
    ['letters that look like LinkedIn', 'https://lınkedin.com', 'xn--lnkedin-rfb.com'],
    ['a backslash for a slash', 'https://evil.test\\@linkedin.com', 'evil.test'],
  ])('%s is followed, but says where it leads', (_, text, host) => {
    expect(parseLinkedIn(text)).toMatchObject({ host, isLinkedIn: false });
  });

  test('takes no name and no password along', () => {
    expect(parseLinkedIn('https://me:secret@linkedin.com/in/ada')?.href).toBe('https://linkedin.com/in/ada');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://linkedin.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://linkedin.com/1',
    'chrome-extension://abc/popup.html',
    'about:blank',
    'mailto:ada@linkedin.com',
    '',
    '   ',
    'n/a',
    'none',
    'ada lovelace',
    '12345',
    '127.0.0.1:8080',
    'localhost',
    '://',
    'https://',
  ])('%j is no link', (text) => expect(parseLinkedIn(text)).toBeNull());

  test('whatever it is: only http(s) with a host becomes a link, without credentials', () => {
    const scheme = fc.constantFrom(
      '',
      '//',
      'https://',
      'http:',
      'javascript:',
      'data:',
      'java\tscript:',
      '\\\\',
    );
    const host = fc.oneof(fc.constantFrom('linkedin.com', 'a.linkedin.com', 'x@', 'evil.test'), anyText);
    fc.assert(
      fc.property(scheme, host, anyText, (start, middle, end) => {
        const link = parseLinkedIn(start + middle + end);
        if (link === null) return true;
        const url = new URL(link.href);
        const honest = link.isLinkedIn === `.${url.hostname}`.endsWith('.linkedin.com');
        return /^https?:$/.test(url.protocol) && url.username + url.password === '' && honest;
      }),
    );
  });
});

describe('A link to write a mail', () => {
  test.each([
    ['ada@northwind.com', 'mailto:ada@northwind.com'],
    ['a@b.com?bcc=evil@x.test&body=hi', 'mailto:a@b.com'],
    ['a+b@c.com,evil@x.test', 'mailto:a%2Bb@c.com'],
    ['a@northwind.com; b@gmail.com', 'mailto:a@northwind.com'],
    ['a@northwind.com / b@gmail.com', 'mailto:a@northwind.com'],
    ['ada@northwind.com (work)', 'mailto:ada@northwind.com'],
    ['Ada Lovelace <ada@northwind.com>', 'mailto:ada@northwind.com'],
    ['"Lovelace, Ada" <ada@northwind.com>', 'mailto:ada@northwind.com'],
    ['mailto:ada@northwind.com', 'mailto:ada@northwind.com'],
    ['\u200bada@northwind.com ', 'mailto:ada@northwind.com'],
    ['ada＠northwind.com', 'mailto:ada@northwind.com'],
    ["'ada@northwind.com'", 'mailto:ada@northwind.com'],
    ["o'brien@northwind.com", "mailto:o'brien@northwind.com"],
  ])('of %j goes to the first address alone: %s', (field, href) => expect(mailLink(field)).toBe(href));

  test.each(['', 'n/a', 'unknown', '-', 'ada(at)northwind.com', 'ada@', '@northwind.com', 'ada@northwind'])(
    'there is none for %j',
    (field) => expect(mailLink(field)).toBeNull(),
  );

  test('whatever it is: nobody else is written to, and nothing is written for them', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'ab@.?&=;,:% ') })), (field) => {
        const link = mailLink(field) ?? 'mailto:a@b';
        return link.split('@').length === 2 && !/[?&,;]/.test(link);
      }),
    );
  });
});

describe('A link to call', () => {
  test.each([
    ['+44 20 7946 0018', 'tel:+442079460018'],
    ['(020) 7946-0018', 'tel:02079460018'],
    ['(+49) 170 1234567', 'tel:+491701234567'],
    ['Tel. +1.415.555.0100', 'tel:+14155550100'],
    ['+1 415 555 0100 ext. 12', 'tel:+14155550100;ext=12'],
    ['+1 415 555 0100 x12', 'tel:+14155550100;ext=12'],
    ['+1 415 555 0100 / +1 415 555 0101', 'tel:+14155550100'],
    ['+4930123456; +4930456789', 'tel:+4930123456'],
    ['030 123456 oder 0171 1234567', 'tel:030123456'],
    ['030 / 1234567', 'tel:0301234567'],
    ['+49 (0)30 1234567', 'tel:+49301234567'],
    ['+33 1 23 45 67 89 poste 12', 'tel:+33123456789;ext=12'],
    ['030 1234567 Durchwahl 12', 'tel:0301234567;ext=12'],
    ['030 1234567 DW 12', 'tel:0301234567;ext=12'],
    ['٠١٢٣٤٥٦٧٨٩', 'tel:0123456789'],
  ])('%s dials %s', (phone, href) => expect(phoneLink(phone)).toBe(href));

  test.each(['', 'n/a', '+', 'ext.', '—'])('%j dials nothing', (phone) =>
    expect(phoneLink(phone)).toBeNull(),
  );

  test('never holds anything but a number', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'+12 ex.#;,*()') })), (phone) => {
        return /^tel:\+?\d+(;ext=\d+)?$/.test(phoneLink(phone) ?? 'tel:1');
      }),
    );
  });
});
