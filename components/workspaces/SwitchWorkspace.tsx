import { i18n } from '#i18n';
import type { Account } from '../../utils/storage/schemas.ts';
import { WorkspaceLine } from './WorkspaceLine.tsx';
import { keyEnds } from './workspace-names.ts';
import '../styles/deferred.css';
import './workspaces.css';

interface SwitchWorkspaceProps {
  readonly workspaces: readonly Account[];
  readonly onChoose: (organization: string) => void;
}

/** The way on where one workspace's key is refused: the others are as they were. */
export function SwitchWorkspace({ workspaces, onChoose }: SwitchWorkspaceProps) {
  if (workspaces.length === 0) return null;
  const ends = keyEnds(workspaces);
  return (
    <section class="card" aria-label={i18n.t('workspaces.goOn')}>
      <h2>{i18n.t('workspaces.goOn')}</h2>
      <div class="go-on">
        {workspaces.map((account) => (
          <button
            key={account.organization.id}
            type="button"
            class="workspace"
            onClick={() => onChoose(account.organization.id)}
          >
            <WorkspaceLine account={account} ends={ends} chosen={false} />
          </button>
        ))}
      </div>
    </section>
  );
}
