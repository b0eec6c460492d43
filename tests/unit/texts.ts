import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

/** As browsers do it: `$1` to `$9` are what is handed in, `$$` is a dollar sign. */
function getMessage(name: string, substitutions: string | string[] = []): string {
  const given = [substitutions].flat();
  const message = messages[name]?.message ?? '';
  return message.replace(/\$(\d|\$)/g, (_, which: string) =>
    which === '$' ? '$' : (given[Number(which) - 1] ?? ''),
  );
}

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en-US' });
