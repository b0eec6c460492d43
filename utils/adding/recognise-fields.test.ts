import { describe, expect, test } from 'vitest';
import { type NewLead, NOBODY } from './new-lead.ts';
import { recogniseFields } from './recognise-fields.ts';

/** As they stand in letters; what is expected of each. */
const SIGNATURES: readonly [string, string, Partial<NewLead>][] = [
  [
    'English, plain',
    'Best regards,\n\nJordan Lee\nVP Engineering\nNorthwind Inc.\n+1 (415) 555-0134\njordan.lee@northwind.com\nwww.northwind.com',
    {
      name: 'Jordan Lee',
      title: 'VP Engineering',
      company: 'Northwind Inc.',
      phone: '+1 (415) 555-0134',
      email: 'jordan.lee@northwind.com',
    },
  ],
  [
    'English, one line with bars',
    'Priya Nair | Head of Sales | Contoso | M: +44 7700 900123 | priya@contoso.co.uk',
    {
      name: 'Priya Nair',
      title: 'Head of Sales',
      company: 'Contoso',
      phone: '+44 7700 900123',
      email: 'priya@contoso.co.uk',
    },
  ],
  [
    'English, title at company',
    'Sam O’Neill\nAccount Executive at Fabrikam\nsam.oneill@fabrikam.io\nhttps://www.linkedin.com/in/sam-oneill/?utm=1',
    {
      name: 'Sam O’Neill',
      title: 'Account Executive',
      company: 'Fabrikam',
      email: 'sam.oneill@fabrikam.io',
      linkedinUrl: 'https://www.linkedin.com/in/sam-oneill',
    },
  ],
  [
    'English, name and address only',
    'Maya Chen <maya.chen@tailwind.dev>',
    { name: 'Maya Chen', email: 'maya.chen@tailwind.dev', company: 'Tailwind' },
  ],
  [
    'English, pronouns and degree',
    'Thanks,\nDr. Alex Morgan, PhD (they/them)\nChief Scientist\nHelix Labs Ltd\nTel: 020 7946 0958\nFax: 020 7946 0959',
    { name: 'Alex Morgan', title: 'Chief Scientist', company: 'Helix Labs Ltd', phone: '020 7946 0958' },
  ],
  [
    'English, title and company behind a comma',
    'Cheers\nTom Baker\nDirector of Operations, Adventure Works\ntom@adventure-works.com',
    {
      name: 'Tom Baker',
      title: 'Director of Operations',
      company: 'Adventure Works',
      email: 'tom@adventure-works.com',
    },
  ],
  [
    'German, with a legal form',
    'Mit freundlichen Grüßen\n\nJürgen Müller\nVertriebsleiter\nNordwind Logistik GmbH\nHafenstraße 12 · 20457 Hamburg\nTel.: +49 40 123456-78\nE-Mail: j.mueller@nordwind-logistik.de',
    {
      name: 'Jürgen Müller',
      title: 'Vertriebsleiter',
      company: 'Nordwind Logistik GmbH',
      phone: '+49 40 123456-78',
      email: 'j.mueller@nordwind-logistik.de',
    },
  ],
  [
    'German, Geschäftsführerin',
    'Viele Grüße\nAnna-Lena von der Heide\nGeschäftsführerin\nHeide & Söhne GmbH & Co. KG\nMobil 0170 1234567\nanna.heide@heide-soehne.de',
    {
      name: 'Anna-Lena von der Heide',
      title: 'Geschäftsführerin',
      company: 'Heide & Söhne GmbH & Co. KG',
      phone: '0170 1234567',
      email: 'anna.heide@heide-soehne.de',
    },
  ],
  [
    'German, title before the name',
    'Freundliche Grüße\nDr.-Ing. Klaus Weber\nProjektleiter\nWeber Maschinenbau AG\n+49 (0) 89 5551234',
    {
      name: 'Klaus Weber',
      title: 'Projektleiter',
      company: 'Weber Maschinenbau AG',
      phone: '+49 (0) 89 5551234',
    },
  ],
  [
    'German, at a company',
    'LG\nSabine Krüger\nLeiterin Einkauf bei Alpenglück\nsabine.krueger@alpenglueck.at',
    {
      name: 'Sabine Krüger',
      title: 'Leiterin Einkauf',
      company: 'Alpenglück',
      email: 'sabine.krueger@alpenglueck.at',
    },
  ],
  [
    'German, sent from a phone',
    'Von meinem iPhone gesendet\nMoritz Schäfer\nmoritz@schaefer-it.de',
    { name: 'Moritz Schäfer', email: 'moritz@schaefer-it.de', company: 'Schaefer It' },
  ],
  [
    'French, plain',
    'Cordialement,\nÉlodie Dubois\nDirectrice commerciale\nLumière SAS\nTél. : +33 1 23 45 67 89\nelodie.dubois@lumiere.fr',
    {
      name: 'Élodie Dubois',
      title: 'Directrice commerciale',
      company: 'Lumière SAS',
      phone: '+33 1 23 45 67 89',
      email: 'elodie.dubois@lumiere.fr',
    },
  ],
  [
    'French, chez',
    'Bien à vous\nJean-Luc Martin\nResponsable achats chez Boulangerie Moderne\nPortable : 06 12 34 56 78',
    {
      name: 'Jean-Luc Martin',
      title: 'Responsable achats',
      company: 'Boulangerie Moderne',
      phone: '06 12 34 56 78',
    },
  ],
  [
    'French, on one line',
    'Camille Lefèvre • Cheffe de projet • Atelier Neuf SARL • camille@atelierneuf.fr',
    {
      name: 'Camille Lefèvre',
      title: 'Cheffe de projet',
      company: 'Atelier Neuf SARL',
      email: 'camille@atelierneuf.fr',
    },
  ],
  [
    'French, with a street',
    'Bien cordialement\nMarc Petit\nGérant\n12 rue de la Paix\n75002 Paris\nmarc.petit@petit-fils.fr',
    {
      name: 'Marc Petit',
      title: 'Gérant',
      company: 'Petit Fils',
      email: 'marc.petit@petit-fils.fr',
      phone: '',
    },
  ],
  [
    'Spanish, plain',
    'Un cordial saludo,\nMaría José García Pérez\nDirectora de Marketing\nSolaris Energía S.L.\nMóvil: +34 600 123 456\nmj.garcia@solaris.es',
    {
      name: 'María José García Pérez',
      title: 'Directora de Marketing',
      company: 'Solaris Energía S.L.',
      phone: '+34 600 123 456',
      email: 'mj.garcia@solaris.es',
    },
  ],
  [
    'Spanish, en',
    'Saludos\nDiego Fernández\nGerente de ventas en Andes Foods\ndiego@andesfoods.cl',
    {
      name: 'Diego Fernández',
      title: 'Gerente de ventas',
      company: 'Andes Foods',
      email: 'diego@andesfoods.cl',
    },
  ],
  [
    'Spanish, shared e-mail host',
    'Atentamente\nLucía Romero\nFundadora\nCafé Norte\nlucia.romero@gmail.com\nwww.cafenorte.mx',
    { name: 'Lucía Romero', title: 'Fundadora', company: 'Cafenorte', email: 'lucia.romero@gmail.com' },
  ],
  [
    'Japanese name with an English title',
    '佐藤健\nSales Manager\nk.sato@example.jp\nlinkedin.com/in/ken-sato',
    {
      name: '佐藤健',
      title: 'Sales Manager',
      email: 'k.sato@example.jp',
      linkedinUrl: 'https://www.linkedin.com/in/ken-sato',
    },
  ],
  [
    'a line of a table',
    'Nora Lindqvist\tCTO\tBrightwave AB\tnora@brightwave.se\t+46 70 123 45 67',
    {
      name: 'Nora Lindqvist',
      title: 'CTO',
      company: 'Brightwave AB',
      email: 'nora@brightwave.se',
      phone: '+46 70 123 45 67',
    },
  ],
];

describe('What a signature tells of somebody', () => {
  test.each(SIGNATURES)('%s', (_, text, expected) => {
    expect(recogniseFields(text)).toMatchObject(expected);
  });

  test.each([
    ['https://de.linkedin.com/in/Jordan-Lee/', { linkedinUrl: 'https://www.linkedin.com/in/jordan-lee' }],
    ['Jordan Lee', { name: 'Jordan Lee' }],
    [
      'jordan.lee@northwind.com',
      { name: 'Jordan Lee', email: 'jordan.lee@northwind.com', company: 'Northwind' },
    ],
    ['', NOBODY],
    ['the quick brown fox jumps over the lazy dog', { name: '', email: '' }],
    ['Invoice 2026-11-29 over 1.234,00 EUR', { phone: '' }],
  ])('%j', (text, expected) => expect(recogniseFields(text)).toMatchObject(expected));

  test.each([
    ['Vielen Dank\nJana Köhler\nj.koehler@nordwind.de', { name: 'Jana Köhler' }],
    ['With Kind Regards,\nPriya Nair', { name: 'Priya Nair' }],
    ['Guten Tag\nBesten Dank\nMoritz Schäfer', { name: 'Moritz Schäfer' }],
    [
      'Dear Jordan\nTom Baker\nVP Engineering, Northwind Ltd',
      { name: 'Tom Baker', title: 'VP Engineering', company: 'Northwind Ltd' },
    ],
    [
      'Ana Ruiz\nIngeniera en Sistemas\nSolaris Energía S.A.',
      { title: 'Ingeniera en Sistemas', company: 'Solaris Energía S.A.' },
    ],
    ['Jordan Lane\nSofía Calle', { name: 'Jordan Lane' }],
    ['Ciro Esposito\nCTO', { name: 'Ciro Esposito', title: 'CTO' }],
    ['John F. Kennedy', { name: 'John F. Kennedy' }],
    ['Signed on 05.03.2024', { phone: '' }],
    ['03/15/2024', { phone: '' }],
    ['Boston MA 02139-4307', { phone: '' }],
    ['Tel. 0170–1234567', { phone: '0170–1234567' }],
    ['Tel. +49 89 – 12345', { phone: '+49 89 – 12345' }],
    ['T +49 30 1234567 M +49 171 7654321', { name: '', phone: '+49 30 1234567' }],
    ['Tel +49 30 1234567 Mobil +49 171 7654321\nJana Köhler', { name: 'Jana Köhler' }],
    ['Jana Köhler D +49 30 1234567', { name: 'Jana Köhler', phone: '+49 30 1234567' }],
    ['Anna W. +49 171 7654321', { name: 'Anna W.', phone: '+49 171 7654321' }],
    ['Henry Port +44 20 7946 0958', { name: 'Henry Port' }],
    ['Jordan Lee Ph.D. +1 415 555 0134', { name: 'Jordan Lee' }],
    ['Jordan Lee\nHead of R&D +49 30 1234567', { name: 'Jordan Lee', title: 'Head of R&D' }],
    ['Jordan Lee\nHead of Mobile +1 415 555 0134', { name: 'Jordan Lee', title: 'Head of Mobile' }],
  ])('%j', (text, expected) => expect(recogniseFields(text)).toMatchObject(expected));

  test.each([
    ['T 030 1234567 / 0171 7654321', '030 1234567'],
    ['T: +49 30 1234567, M: +49 171 7654321', '+49 30 1234567'],
    ['T +49 30 1234567 / +49 171 7654321', '+49 30 1234567'],
    ['T 0049 30 1234567 / 0049 171 7654321', '0049 30 1234567'],
    ['Tel. +44 (0) 20 7946 0018 / 020 7946 0019', '+44 20 7946 0018'],
    ['(415) 555-0100 / (415) 555-0101', '(415) 555-0100'],
    ['415-555-0100 - 415-555-0199', '415-555-0100'],
    ['030 1234567 – 0171 7654321', '030 1234567'],
    ['T 030 123456 / 654321', '030 123456'],
    ['Since 05.03.2024 / 0171 7654321', '0171 7654321'],
    ['05.03.2024 - 06.03.2024', ''],
  ])('of two numbers on the line %j the first is the phone: %s', (line, phone) => {
    const text = `Jordan Lee\nVP Engineering\nNorthwind Inc.\n${line}`;
    expect(recogniseFields(text)).toMatchObject({
      name: 'Jordan Lee',
      title: 'VP Engineering',
      company: 'Northwind Inc.',
      phone,
    });
  });

  test.each([
    ['T 030 1234567 / 68', '030 1234567 / 68'],
    ['Tel. 040/123456-78', '040/123456-78'],
    ['Tel.: +49 (030) 1234567', '+49 (030) 1234567'],
  ])('the one number on the line %j stays as it is written: %s', (line, phone) =>
    expect(recogniseFields(line)).toMatchObject({ phone }),
  );

  test('any text is read without harm', () => {
    for (const text of [
      '\u0000',
      '\ud800',
      '%%%',
      '@@@',
      'a'.repeat(100_000),
      '+'.repeat(5000),
      '(0'.repeat(5000),
    ])
      expect(Object.keys(recogniseFields(text))).toEqual(Object.keys(NOBODY));
  });
});
