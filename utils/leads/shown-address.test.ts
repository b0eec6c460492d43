import { describe, expect, test } from 'vitest';
import { shownAddress } from './shown-address.ts';

describe('A web address as it is drawn', () => {
  test.each([
    ['https://www.linkedin.com/in/jordan-lee', 'linkedin.com/in/jordan-lee'],
    ['http://fr.linkedin.com/in/chlo%C3%A9-dubois', 'fr.linkedin.com/in/chloé-dubois'],
    ['linkedin.com/in/%E6%9D%8E%E6%98%8E', 'linkedin.com/in/李明'],
    ['linkedin.com/in/a%20b%2Fc', 'linkedin.com/in/a%20b%2Fc'],
    ['linkedin.com/in/%E2%80%AEgnp.exe', 'linkedin.com/in/%E2%80%AEgnp.exe'],
    ['linkedin.com/in/%E9', 'linkedin.com/in/%E9'],
    ['100 %', '100 %'],
  ])('%s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });
});
