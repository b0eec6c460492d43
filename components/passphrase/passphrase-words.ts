import { i18n } from '#i18n';
import type { PassphraseError } from '../../utils/messages/answers.ts';
import { errorWords } from '../ui/error-words.ts';

export function passphraseWords(error: PassphraseError): string {
  if (error.kind !== 'passphrase') return errorWords(error);
  return i18n.t(error.problem === 'wrong' ? 'passphrase.wrong' : 'passphrase.damaged');
}
