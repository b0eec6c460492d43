// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { isLinkedIn, profileInUrl, tidySlug } from './linkedin-address.ts';

const at = (path: string, host = 'www.linkedin.com') => profileInUrl(new URL(`https://${host}${path}`));

describe('The profile that a tab shows', () => {
  test.each([
    ['/in/ada-l', 'ada-l'],
    ['/in/ada-l/details/skills/', 'ada-l'],
    ['/IN/Ada-L/', 'ada-l'],
    ['//in//ada-l', 'ada-l'],
    ['/in/in/ada-l', 'ada-l'],
    ['/mwlite/in/ada-l', 'ada-l'],
    ['/m/in/ada-l', 'ada-l'],
    ['/comm/in/ada-l', 'ada-l'],
    ['/in/jos%C3%A9', 'josé'],
    ['/pub/katie-knight/16/788/187', 'katie-knight-18778816'],
    ['//pub//katie-knight/16/788/187/en', 'katie-knight-18778816'],
    ['/PUB/Katie-Knight/1/2a/b3', 'katie-knight-b32a1'],
  ])('%s is %s', (path, profile) => expect(at(path)).toBe(profile));

  test.each([
    '/',
    '/in/',
    '/feed/in/ada-l',
    '/xin/ada-l',
    '/x/m/in/ada-l',
    '/company/in/about',
    '/pub/katie-knight',
    '/pub/katie-knight/16/788',
    '/x/pub/katie-knight/16/788/187',
    '/pub/16/788/187',
  ])('%s is nobody’s', (path) => expect(at(path)).toBeNull());

  test('is none on another site with addresses of the same form', () => {
    expect(at('/in/ada-l', 'www.contoso.com')).toBeNull();
    expect(at('/pub/katie-knight/16/788/187', 'www.contoso.com')).toBeNull();
  });
});

test.each([
  ['linkedin.com', true],
  ['www.linkedin.com', true],
  ['de.linkedin.com.', true],
  ['a.b-1.linkedin.com', true],
  ['notlinkedin.com', false],
  ['linkedin.com.evil.test', false],
  ['linkedinxcom', false],
  ['linkedin.co', false],
])('%s is LinkedIn: %s', (host, expected) => expect(isLinkedIn(host)).toBe(expected));

describe('The name in a profile’s address', () => {
  test.each([
    ['ada-l', 'ada-l'],
    [' Ada-L ', 'ada-l'],
    ['jose%CC%81', 'josé'],
    ['jos%25C3%25A9', 'josé'],
    ['jos%252525C3%252525A9', 'jos%c3%a9'],
    ['ada-l%20', 'ada-l'],
    ['ada-l%E2%80%8B', 'ada-l'],
    ['ada%E2%80%8B-%E2%80%8Bl', 'ada-l'],
    ['ada-l%2Fen', 'ada-l'],
    ['ada-l%3Ftrk', 'ada-l'],
    ['ada-l%23top', 'ada-l'],
    ['ada-l&trk=x', 'ada-l'],
    ['ada-l.,;:!*…)]>"\'”', 'ada-l'],
    ['a.d.a', 'a.d.a'],
    ['mea', 'mea'],
    ['some', 'some'],
    ['\ud800ada', '\ufffdada'],
    ['n'.repeat(200), 'n'.repeat(200)],
  ])('%j is read as %j', (slug, name) => expect(tidySlug(slug)).toBe(name));

  test.each([
    'me',
    'ME',
    'edit',
    'unavailable',
    'undefined',
    'null',
    'none',
    'NaN',
    '...',
    '%20',
    '%E0%A4%A',
    '',
  ])('%j is nobody’s', (slug) => expect(tidySlug(slug)).toBeNull());

  test('is none where it is longer than any', () => expect(tidySlug('n'.repeat(201))).toBeNull());
});
