import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** A text of the interface by its key, in one language: what is drawn there is found by that. */
export type Words = (key: string) => string;

export async function wordsIn(language: string): Promise<Words> {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`));
  return (key) => {
    const found = messages[key.replaceAll('.', '_')]?.message;
    if (found === undefined) throw new Error(`There is no text ${key} in ${language}`);
    // As texts are read from a page: every kind of blank is one.
    return found.replace(/\s+/g, ' ');
  };
}
