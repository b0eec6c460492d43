import type { Lead } from '../records.ts';

type Shown = Pick<
  Lead,
  | 'firstName'
  | 'lastName'
  | 'title'
  | 'company'
  | 'email'
  | 'phone'
  | 'linkedinUrl'
  | 'status'
  | 'source'
  | 'score'
>;

/** The newest leads of every workspace with the default seed: those of the popup's picture. */
export const SHOWCASE: readonly Shown[] = [
  row(
    'Jordan',
    'Lee',
    'VP Engineering',
    'Northwind',
    'jordan.lee@northwind.com',
    '+1 206 555 0142',
    'linkedin.com/in/jordan-lee-eng',
    'replied',
    78,
  ),
  row(
    'Amara',
    'Okafor',
    'Head of Sales',
    'Contoso',
    'amara.okafor@contoso.com',
    '+234 1 555 0193',
    'https://www.linkedin.com/in/amaraokafor/',
    'new',
    91,
  ),
  row(
    'Chloé',
    'Dubois',
    'RevOps Manager',
    'Ça Va SARL',
    'chloe.dubois@cava.fr',
    '+33 1 70 18 99 12',
    'https://fr.linkedin.com/in/chlo%C3%A9-dubois',
    'contacted',
    64,
  ),
  row(
    'Hiroshi',
    'Tanaka',
    'CEO',
    '株式会社アクメ',
    'h.tanaka@acme.co.jp',
    null,
    'http://jp.linkedin.com/in/hiroshi-tanaka',
    'interested',
    88,
  ),
  row(
    'Priya',
    'Nair',
    'Director of Growth',
    'Fabrikam',
    'priya.nair@fabrikam.com',
    '',
    'www.linkedin.com/in/priyanair',
    'no_answer',
    52,
  ),
  row(
    'Tomás',
    'García-López',
    'VP Sales',
    'Adventure Works',
    'tomas@adventure-works.com',
    '+34 95 555 01 77',
    null,
    'callback',
    73,
  ),
  row(
    'Łucja',
    'Kowalska',
    'Head of People',
    'Litware',
    'lucja.kowalska@litware.com',
    '+48 12 555 01 08',
    'linkedin.com/in/łucja-kowalska',
    'bounced',
    41,
  ),
  row('Zoë', 'Smith', '', 'Tailspin Toys', null, '+44 113 496 0155', '', 'waiting_on_legal', 69),
];

/** Where they live, for those who are contacts too. */
export const SHOWCASE_PLACES: readonly string[] = [
  'Seattle, United States',
  'Lagos, Nigeria',
  'Besançon, France',
  '東京, Japan',
  'Mumbai, India',
  'Málaga, Spain',
  'Kraków, Poland',
  'Leeds, United Kingdom',
];

function row(
  firstName: string,
  lastName: string,
  title: string,
  company: string,
  email: string | null,
  phone: string | null,
  linkedinUrl: string | null,
  status: string,
  score: number,
): Shown {
  return {
    firstName,
    lastName,
    title,
    company,
    email,
    phone,
    linkedinUrl,
    status,
    score,
    source: 'linkedin',
  };
}
