export const TITLES =
  'CEO,Founder & CEO,Co-founder,CTO,VP Sales,VP Engineering,VP Marketing,Head of Sales,Head of Growth,Head of People,Head of Partnerships,RevOps Manager,Director of Growth,Director of Operations,Account Executive,Sales Development Representative,Chief of Staff,Product Manager,Procurement Lead,Geschäftsführerin,Responsable commercial,Directora de Marketing,Gerente de Vendas,Leiter Einkauf,営業部長,销售总监,Senior Vice President, Global Strategic Alliances & Channel Partnerships'.split(
    /,(?! )/,
  );

/** Each as often as it stands here; `waiting_on_legal` is the workspace's own. */
export const STATUSES =
  'pending,pending,pending,pending,pending,pending,new,new,new,contacted,contacted,contacted,sent,sent,opened,opened,clicked,replied,replied,no_answer,no_answer,interested,interested,not_interested,callback,competitor,dnc,other_contact,qualified,bounced,completed,waiting_on_legal'.split(
    ',',
  );

export const SOURCES = [
  'csv_import',
  'csv_import',
  'linkedin',
  'sales_navigator',
  'website',
  'manual',
  'apollo',
  '',
];

/** `~` stands for the person's own part, `@` for the land's subdomain. */
export const LINKEDIN_FORMS = [
  'linkedin.com/in/~',
  'linkedin.com/in/~',
  'https://www.linkedin.com/in/~/',
  'https://www.linkedin.com/in/~',
  'http://linkedin.com/in/~',
  'www.linkedin.com/in/~/',
  'https://@.linkedin.com/in/~',
  'https://www.linkedin.com/in/~?trk=people-search',
  null,
  '',
];
