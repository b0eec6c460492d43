import { i18n } from '#i18n';
import { creditsLevel } from '../../utils/credits/level.ts';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { Account } from '../../utils/storage/schemas.ts';
import { Check } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { type KeyEnds, workspaceName } from './workspace-names.ts';

interface WorkspaceLineProps {
  readonly account: Account;
  readonly ends: KeyEnds;
  readonly chosen: boolean;
}

/**
 * A workspace in one line: its name, with the end of its key where another has that name, and what is left there, or
 * that its key is refused.
 */
export function WorkspaceLine({ account, ends, chosen }: WorkspaceLineProps) {
  const { id, credits } = account.organization;
  const end = ends.get(id);
  const left = formatNumber(credits.balance);
  return (
    <>
      <span class="tick-place">{chosen && <Icon icon={Check} size={14} />}</span>
      <span class="named">
        <bdi class="name">{workspaceName(account)}</bdi>
        {end !== undefined && (
          <>
            {' '}
            <bdi class="key-end">{end}</bdi>
          </>
        )}
      </span>{' '}
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
