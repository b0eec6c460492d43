import { i18n } from '#i18n';
import { creditsLevel } from '../../utils/credits/level.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { Check } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';

/** A workspace in one line: its name, and what is left there, or that its key is refused. */
export function WorkspaceLine({ account, chosen }: { account: Account; chosen: boolean }) {
  const { name, credits } = account.organization;
  const left = formatNumber(credits.balance);
  return (
    <>
      <span class="tick-place">{chosen && <Icon icon={Check} size={14} />}</span>
      <bdi class="name">{name || 'Leadey'}</bdi>{' '}
      {account.state === 'refused' ? (
        <span class="left-there warn">{i18n.t('workspaces.refused')}</span>
      ) : (
        <span class={`left-there ${creditsLevel(credits)}`}>
          {i18n.t('credits.left', credits.balance, [left])}
        </span>
      )}
    </>
  );
}
