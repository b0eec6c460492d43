// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { recogniseFields } from './recognise-fields.ts';

describe('What one line of a signature tells', () => {
  const profile = { linkedinUrl: 'https://www.linkedin.com/in/jordan-lee' };
  test.each([
    ['LinkedIn: in/jordan-lee', profile],
    ['linkedin : /in/jordan-lee', profile],
    ['/in/jordan-lee', profile],
    ['Find me on www.linkedin.com/in/jordan-lee today', profile],
    ['made in/of wood, plugged in/out', { linkedinUrl: '' }],
    ['linkedin.com/company/northwind', { linkedinUrl: '' }],
    ['notlinkedin.com/in/jordan-lee', { linkedinUrl: '' }],
    ['made in/between jobs', { linkedinUrl: '' }],
    ['made in/between, plugged in/outside', { linkedinUrl: '' }],
    ['LinkedIn:in/jordan-lee', profile],
    ['LinkedIn:  in/jordan-lee', profile],
    ['\tin/jordan-lee ', profile],
  ])('of a profile: %j', (line, expected) => expect(recogniseFields(line)).toMatchObject(expected));

  test.each([
    ['Fax: +49 30 1234567', ''],
    ['Telefax +49 30 1234567', '+49 30 1234567'],
    ['Tel/Fax: +49 30 1234567', '+49 30 1234567'],
    ['Fax +49 30 1234567\nMobile: +49 171 7654321', '+49 171 7654321'],
    ['https://northwind.com/+493012345678', ''],
    ['jordan+4930123456@northwind.com', ''],
    ['linkedin.com/in/+4930123456', ''],
    ['jordan@northwind.com +49 30 1234567', '+49 30 1234567'],
    ['+12 3456', ''],
    ['+12 34567', '+12 34567'],
    ['+12 345 678 901 2345', '+12 345 678 901 2345'],
    ['+12 345 678 901 23456', ''],
    ['2026-11-29', ''],
    ['030 12345678 / 12 / 13 / 14', '030 12345678'],
    // No number has sixteen digits.
    ['+49 30 12345678901 / 1', '+49 30 12345678901'],
  ])('of a phone: %j: %j', (text, phone) => expect(recogniseFields(text)).toMatchObject({ phone }));

  test.each([
    ['Dr. Ada King', 'Ada King'],
    ['Prof. Dr. Ada King', 'Ada King'],
    ['Dr Ada King', 'Ada King'],
    ['Frau Ada King', 'Ada King'],
    ['Mme Camille Martin', 'Camille Martin'],
    ['Sra. Ana Ruiz', 'Ana Ruiz'],
    ['Drew Barker', 'Drew Barker'],
    ['Ada King, MBA', 'Ada King'],
    ['Ada King MBA', 'Ada King'],
    ['Ada King, Ph. D.', 'Ada King'],
    ['Ada King M.Sc.', 'Ada King'],
    ['Ada King (she/her)', 'Ada King'],
    ['Ada King (elle)', 'Ada King'],
    ['Jordan\u200b Lee', 'Jordan Lee'],
    ['  Jordan  Lee  ', 'Jordan Lee'],
    ['“Jordan” Lee', ''],
    ['"Jordan Lee" <jl@northwind.com>', 'Jordan Lee'],
    ['(Jordan Lee)', 'Jordan Lee'],
    ['Jordan Lee, Northwind', 'Jordan Lee'],
    ['Jordan', ''],
    ['Jordan A B C D Lee', ''],
    ['("Jordan Lee")', 'Jordan Lee'],
    ['Sr. Tomás Ruiz', 'Tomás Ruiz'],
    ['Ada King , MBA', 'Ada King'],
    ['Ada King PhD', 'Ada King'],
    ['Ada King MSc', 'Ada King'],
    ['Ada King B.Sc.', 'Ada King'],
    ['Ada King BSc', 'Ada King'],
    ['Ada King(she/her)', 'Ada King'],
    ['Ada King PhD (she/her)', 'Ada King'],
    ['Ada King (she/her), PhD', 'Ada King'],
    // It begins like a degree.
    ['Kylian Mbappé', 'Kylian Mbappé'],
    ['Jordan Lee,VP Engineering', 'Jordan Lee'],
    ['Head of Product, Adventure Works', ''],
    ['Jordan<jordan@northwind.com>Lee', 'Jordan Lee'],
    ['Jordan Lee <mailto:jl@northwind.com>', 'Jordan Lee'],
    ['Jordan Lee [jl@northwind.com]', 'Jordan Lee'],
    ['Jordan Lee [mailto:jl@northwind.com]', 'Jordan Lee'],
    ['Jordan Lee (jl@northwind.com)', 'Jordan Lee'],
    ['Jordan Lee linkedin.com/in/jordan-lee', 'Jordan Lee'],
    ['Jordan Lee www.linkedin.com/in/jordan-lee', 'Jordan Lee'],
    ['Jordan Lee de.linkedin.com/in/jordan-lee', 'Jordan Lee'],
    ['Jordan Lee http://northwind.com', 'Jordan Lee'],
    ['Jordan Lee https://northwind.com/team', 'Jordan Lee'],
    ['Jordan Lee www.northwind.com', 'Jordan Lee'],
  ])('of a name: %j: %j', (text, name) => expect(recogniseFields(text)).toMatchObject({ name }));

  test.each([
    ['Jordan Lee, VP Engineering', 'VP Engineering', ''],
    ['Jordan Lee / VP Engineering', 'VP Engineering', ''],
    ['Head of Product, Sales, Northwind', 'Head of Product, Sales', 'Northwind'],
    ['Head of Product, northwind', 'Head of Product, northwind', ''],
    ['Head of Product, Head of Sales', 'Head of Product, Head of Sales', ''],
    ['CTO\nHead of Sales', 'CTO', ''],
    ['Head of Product, iOS', 'Head of Product, iOS', ''],
    ['CTO\nHead of Sales, Contoso', 'CTO', ''],
    ['Jordan Lee\nLondon, England', '', ''],
    // What is said of the pronouns is no title.
    ['Ada King (she/her, team lead)\nCTO', 'CTO', ''],
    ['Head of Sales Tel: +49 30 1234567 Europe', 'Head of Sales Europe', ''],
    ['CTO at Northwind\nHead of Sales at Contoso', 'CTO', 'Northwind'],
    ['CTO @ Northwind', 'CTO', 'Northwind'],
    ['CTO at home', 'CTO at home', ''],
    ['Northwind Inc.\nContoso Ltd.', '', 'Northwind Inc.'],
    ['Sales Group', '', 'Sales Group'],
    ['Ingeniero, director en Sistemas', 'Ingeniero, director en Sistemas', ''],
  ])('of title and company: %j: %j, %j', (text, title, company) =>
    expect(recogniseFields(text)).toMatchObject({ title, company }),
  );
});

test.each([
  ['bold letters, as plain mail has them', '*Jordan Lee*\n*VP Engineering*\n*Northwind Inc.*'],
  ['a list', '- Jordan Lee\n- VP Engineering\n- Northwind Inc.'],
  ['a list of stars', '* Jordan Lee\n* VP Engineering\n* Northwind Inc.'],
])('A signature in %s is read without its signs', (_, text) =>
  expect(recogniseFields(text)).toMatchObject({
    name: 'Jordan Lee',
    title: 'VP Engineering',
    company: 'Northwind Inc.',
  }),
);

describe('Whom an address speaks of', () => {
  test.each([
    ['Tom Baker\nJordan Lee\njordan.lee@northwind.com', 'Jordan Lee'],
    ['Tom Baker\nJürgen Müller\nj.mueller@nordwind.de', 'Jürgen Müller'],
    ['Tom Baker\nJoel Hoeg\nj.hoeg@nordwind.de', 'Joel Hoeg'],
    // A syllable of another name is not spoken of.
    ['Al Bo\nUwe Kern\nalbert.kern@nordwind.de', 'Uwe Kern'],
    ['Tom Baker\nJordan Lee\ninfo@northwind.com', 'Tom Baker'],
    ['Tom Baker\nJordan Lee', 'Tom Baker'],
    ['JORDAN.LEE@northwind.com\nTom Baker\nJordan Lee', 'Jordan Lee'],
    ['jordan_lee@northwind.com', 'Jordan Lee'],
    ['Northwind\njordan.lee@northwind.com', ''],
    ['j.lee@northwind.com', ''],
    ['no.reply.team@northwind.com', ''],
  ])('is the name: %j: %j', (text, name) => expect(recogniseFields(text)).toMatchObject({ name }));

  test.each([
    ['Jordan Lee\nwww.adventure-works.com/team', 'Adventure Works'],
    ['Jordan Lee\njl@gmail.com\nhttps://northwind.com', 'Northwind'],
    ['Jordan Lee\njl@contoso.com\nhttps://northwind.com', 'Contoso'],
    ['Jordan Lee\njl@gmail.com', ''],
    ['Jordan Lee\nwww.gmail.com', ''],
    ['Jordan Lee\n  www.northwind.com  ', 'Northwind'],
    ['Jordan Lee\nlinkedin.com/in/jordan-lee', ''],
    ['Jordan Lee', ''],
  ])('tells the company: %j: %j', (text, company) =>
    expect(recogniseFields(text)).toMatchObject({ company }),
  );
});
