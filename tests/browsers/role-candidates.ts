/** What may have a role by its tag, so that not every element of a page has to be asked for its role. */
const TAGS: Readonly<Record<string, string>> = {
  alert: '',
  alertdialog: '',
  banner: 'header',
  button: 'button, summary, input[type="button" i], input[type="submit" i], input[type="reset" i]',
  checkbox: 'input[type="checkbox" i]',
  combobox: 'select, input[list]',
  complementary: 'aside',
  dialog: 'dialog',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href], area[href]',
  list: 'ul, ol, menu',
  listitem: 'li',
  main: 'main',
  meter: 'meter',
  navigation: 'nav',
  progressbar: 'progress',
  radio: 'input[type="radio" i]',
  region: 'section',
  searchbox: 'input[type="search" i]',
  status: 'output',
  textbox: 'input, textarea, [contenteditable]',
};

/** A selector of all elements that may have this role; of every element for a role that is not in the table. */
export function candidatesFor(role: string): string {
  const tags = TAGS[role];
  if (tags === undefined) return '*';
  return [tags, `[role~="${role}" i]`].filter(Boolean).join(', ');
}
