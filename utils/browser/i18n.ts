import { browser } from 'wxt/browser';

type Named = Record<string, string | number>;
type Argument = number | string[] | Named;

/** `{name}`, where a text has a place for something. */
const PLACE = /\{(\w+)\}/g;

/**
 * What `@wxt-dev/i18n` does with a text, and in builds instead of it: for the texts there are, 0.27 KB less of the 20
 * that the popup's first frame and the background may each have. A count chooses between `one | many`, or `none | one | many`, and fills `$1`; a list fills `$1`, and a record what it names.
 */
export function createI18n() {
  return {
    t: (key: string, ...given: Argument[]): string => {
      let count: number | undefined;
      let list: string[] | undefined;
      let named: Named = {};
      for (const part of given) {
        if (typeof part === 'number') count = part;
        else if (Array.isArray(part)) list = part;
        else named = part;
      }
      // The names there are, the library's types have checked already.
      const name = key.replaceAll('.', '_') as '@@ui_locale';
      const filled = browser.i18n.getMessage(name, list ?? [`${count ?? ''}`]);
      const forms = count === undefined ? [filled] : filled.split(' | ');
      const last = forms.length - 1;
      // French has a form of its own for none.
      const at = count === 1 ? last - 1 : count === 0 && last === 2 ? 0 : last;
      return (forms[at] ?? filled).replace(PLACE, (place, part: string) => `${named[part] ?? place}`);
    },
  };
}
