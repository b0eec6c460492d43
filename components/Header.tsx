import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Organization } from '../utils/leadey/schemas.ts';
import { webApp } from '../utils/leadey/web-app.ts';
import { Icon, type IconName, Mark } from './Icon.tsx';
import { memo } from './memo.tsx';
import { type PlanTrouble, planStatusWords, planTrouble, planWords } from './words.ts';

export interface HeaderProps {
  readonly organization: Organization;
  readonly busy: boolean;
  /** Where there is another workspace to switch to. */
  readonly switcher: ComponentChildren;
  /** Whether admins have switched the export off. */
  readonly exportOff: boolean;
  readonly onRefresh: () => void;
  readonly onExport: () => void;
  readonly onSettings: () => void;
}

export const Header = memo(function Header({
  organization,
  busy,
  switcher,
  exportOff,
  onRefresh,
  onExport,
  onSettings,
}: HeaderProps) {
  return (
    <header class="top">
      <Mark />
      <h1 tabIndex={-1} dir="auto" title={organization.name}>
        {organization.name || 'Leadey'}
      </h1>
      <Plan organization={organization} />
      <span class="grow">{switcher}</span>
      <IconButton icon="refresh" name={i18n.t('header.refresh')} onClick={onRefresh} busy={busy} />
      <IconButton icon="export" name={i18n.t('export.title')} onClick={onExport} disabled={exportOff} />
      <IconButton icon="settings" name={i18n.t('header.settings')} onClick={onSettings} />
    </header>
  );
});

/** The plan, and its status with the way to mend it when it is not plainly active. */
function Plan({ organization }: { organization: Organization }) {
  const status = planStatusWords(organization.planStatus);
  const trouble = planTrouble(organization.planStatus);
  const plan = organization.plan === '' ? null : planWords(organization.plan);
  return (
    <>
      {plan !== null && !(trouble !== null && status === plan) && <span class="pill">{plan}</span>}
      {trouble === null
        ? status !== null && status !== plan && <span class="pill warn">{status}</span>
        : status !== null && <PlanAction trouble={trouble} status={status} />}
    </>
  );
}

/** Where the plan's trouble is mended: words of its own would leave no room for the organization's name. */
function PlanAction({ trouble, status }: { trouble: PlanTrouble; status: string }) {
  const action = i18n.t(`planAction.${trouble}`);
  return (
    <a
      class={`pill action ${trouble === 'trialing' ? '' : 'warn'}`}
      href={webApp.billing}
      target="_blank"
      rel="noreferrer"
      title={action}
      aria-label={`${status}: ${action}`}
    >
      {status}
      <Icon name="out" size={10} />
    </a>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
}

export function IconButton({ icon, name, onClick, busy = false, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${busy ? 'busy' : ''}`}
      title={name}
      aria-label={name}
      aria-busy={busy}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
