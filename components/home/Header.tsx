import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import type { Organization } from '../../utils/leadey/schemas.ts';
import { webApp } from '../../utils/leadey/web-app.ts';
import { Icon, Mark } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Download, ExternalLink, RefreshCw, Settings2 } from '../ui/icons.ts';
import { deferred } from '../ui/lazy.tsx';
import { type PlanTrouble, planStatusWords, planTrouble, planWords } from './plan-words.ts';
import { Updated } from './Updated.tsx';

const WorkspaceSwitcher = deferred(
  async () => (await import('../workspaces/WorkspaceSwitcher.tsx')).WorkspaceSwitcher,
);

/** The workspace's name and plan, and the actions that apply to the whole workspace. */
export function Header({ app, clock }: { app: App; clock: ReadonlySignal<number> }) {
  const account = app.state.account.value;
  const others = app.state.workspaces.value;
  if (account === null) return null;
  const { organization } = account;
  return (
    <header class="top">
      <Mark />
      <h1 tabIndex={-1} dir="auto" title={organization.name}>
        {organization.name || 'Leadey'}
      </h1>
      <Plan organization={organization} />
      <span class="grow">
        {others.length > 0 && <WorkspaceSwitcher app={app} inUse={account} others={others} />}
      </span>
      <Updated app={app} clock={clock} />
      <IconButton
        icon={RefreshCw}
        name={i18n.t('header.refresh')}
        onClick={app.refresh}
        busy={app.state.busy.value}
      />
      <IconButton
        icon={Download}
        name={i18n.t('export.title')}
        onClick={app.exportLeads}
        disabled={app.state.policy.value?.exportOff ?? false}
      />
      <IconButton icon={Settings2} name={i18n.t('header.settings')} onClick={app.openSettings} />
    </header>
  );
}

/** The plan, and its status with the way to mend it when it is not plainly active. */
function Plan({ organization }: { organization: Organization }) {
  const status = planStatusWords(organization.planStatus);
  const trouble = planTrouble(organization.planStatus);
  const plan = organization.plan === '' ? null : planWords(organization.plan);
  return (
    <>
      {/* In trouble, read out alone: the organization's name needs its room. */}
      {plan !== null && !(trouble !== null && status === plan) && (
        <span class={trouble === null ? 'pill' : 'unseen'}>{plan}</span>
      )}
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
      <Icon icon={ExternalLink} size={10} />
    </a>
  );
}
