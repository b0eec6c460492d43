import { click, paste, waitForText } from '../../browsers/act.ts';
import { byRole } from '../../browsers/by-role.ts';
import type { Walker } from '../walk.ts';

const PHRASE = 'correct horse battery staple';

/** From the settings and back to them, with no passphrase in the end as at the beginning. */
export async function walkPassphrase({ scene: { words }, page, look }: Walker): Promise<void> {
  const fill = async (label: string, text: string) => paste(await byRole(page, 'textbox', label), text);
  await click(page, 'button', words('passphrase.set'));
  await fill(words('passphrase.new'), PHRASE);
  await click(page, 'button', words('passphrase.submitSet'));
  await waitForText(page, words('passphrase.notSame'));
  await look('passphrase');
  await fill(words('passphrase.again'), PHRASE);
  await click(page, 'button', words('passphrase.submitSet'));
  await waitForText(page, words('passphrase.wasSet'));
  await look('passphrase-set');
  await click(page, 'button', words('passphrase.lock'));
  await byRole(page, 'heading', words('unlock.title'));
  await look('locked');
  await fill(words('unlock.label'), 'another phrase');
  await click(page, 'button', words('unlock.submit'));
  await byRole(page, 'alert');
  await click(page, 'button', words('unlock.forgot'));
  await look('locked-trouble');
  await click(page, 'button', words('common.cancel'));
  await fill(words('unlock.label'), PHRASE);
  await click(page, 'button', words('unlock.submit'));
  await click(page, 'button', words('header.settings'));
  await click(page, 'button', words('passphrase.remove'));
  await fill(words('passphrase.old'), PHRASE);
  await click(page, 'button', words('passphrase.submitRemove'));
  await waitForText(page, words('passphrase.wasRemoved'));
}
