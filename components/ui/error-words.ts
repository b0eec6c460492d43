import { i18n } from '#i18n';
import type { LeadeyError } from '../../utils/leadey/errors.ts';
import { unreachable } from '../../utils/result.ts';

/** What happened and what to do, in a sentence or two. */
export function errorWords(error: LeadeyError): string {
  switch (error.kind) {
    case 'no-key':
      return i18n.t('errors.noKey');
    case 'bad-key':
      return i18n.t('errors.badKey');
    case 'no-host-permission':
      return i18n.t('errors.noHostPermission');
    case 'offline':
      return i18n.t('errors.offline');
    case 'timeout':
      return i18n.t('errors.timeout');
    case 'rate-limited':
      return i18n.t('errors.rateLimited');
    case 'forbidden':
      return i18n.t('errors.forbidden');
    case 'not-allowed':
      return i18n.t('errors.notAllowed');
    case 'not-found':
      return i18n.t('errors.notFound');
    case 'no-credits':
      return i18n.t('errors.noCredits');
    case 'bad-request':
      return i18n.t('errors.badRequest');
    case 'server':
      return i18n.t('errors.server');
    case 'bad-response':
      return i18n.t('errors.badResponse');
    case 'intercepted':
      return i18n.t('errors.intercepted');
    case 'storage':
      return i18n.t('errors.storage');
    case 'interrupted':
    case 'superseded':
      return i18n.t('errors.interrupted');
    default:
      return unreachable(error);
  }
}
