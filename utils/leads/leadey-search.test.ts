import { expect, test } from 'vitest';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { asksBeyondLeadey, asLeadeyFindsMost } from './leadey-search.ts';
import { termWords } from './term-words.ts';

test.each([
  ['ada', 'ada', ''],
  ['  Jordan\u00a0\u00a0Lee ', 'Jordan Lee', ''],
  ['smith, john', 'john smith', ''],
  ['"john smith"', 'john smith', ''],
  ['John <j@x.com>', 'j@x.com', ''],
  ['mailto:j@x.com', 'j@x.com', ''],
  ['https://www.linkedin.com/in/jordan-lee-4a1b2/?trk=x', 'jordan lee', ''],
  ['https://www.northwind.com/about', 'northwind.com', ''],
  ['https://www.linkedin.com/company/adventure-works/about/', 'adventure works', ''],
  ['\u200bNorthwind\u200b', 'Northwind', ''],
  ['LinkedIn: linkedin.com/in/jordan-lee', 'jordan lee', ''],
  ['Visit <https://northwind.com>', 'northwind.com', ''],
  ['\u202aada@northwind.com\u202c', 'ada@northwind.com', ''],
  ['ada status:replied', 'ada', 'replied'],
  ['status:"do not contact"', '', 'dnc'],
  ['site:jobs.bmw.de', 'bmw.de', ''],
  ['ada site:bmw.de', 'ada', ''],
  ['site:bmw.de?', '', ''],
  ["O'Brien", "O'Brien", ''],
  ['100%', '100%', ''],
])('Leadey is asked for “%s” as “%s” %s', (search, text, status) => {
  expect(asLeadeyFindsMost({ ...FIRST_PAGE, search }, termWords())).toEqual({
    ...FIRST_PAGE,
    search: text,
    status,
  });
});

test.each([
  ['score>80', true],
  ['ada has:phone', true],
  ['company:northwind', true],
  ['site:northwind.com', true],
  ['status:replied', false],
  ['ada', false],
])('what Leadey cannot be asked is looked for among those that are here: %s', (search, isBeyond) => {
  expect(asksBeyondLeadey(search, termWords())).toBe(isBeyond);
});
