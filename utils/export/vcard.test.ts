// @vitest-environment node
import { expect, test } from 'vitest';
import { lead } from '../../tests/unit/samples.ts';
import { vcardOf } from './vcard.ts';

const addressOn = (linkedinUrl: string) =>
  /^URL[^:]*:(.*)$/im.exec(vcardOf({ ...lead, linkedinUrl }))?.[1]?.trim();

test.each([
  ['linkedin.com/in/jordan-lee', 'https://linkedin.com/in/jordan-lee'],
  ['https://www.linkedin.com/in/jordan-lee', 'https://www.linkedin.com/in/jordan-lee'],
  ['https://www.xing.com/profile/Jordan_Lee', 'https://www.xing.com/profile/Jordan_Lee'],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('A card leads to the profile that Leadey gives as “%s”', (given, address) => {
  expect(addressOn(given)).toBe(address);
});
