import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { chooseCampaign } from '../../utils/adding/choose-campaign.ts';
import type { Adding, AddingProblem } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import { requestHostAccess } from '../../utils/browser/host-access.ts';
import { leadName } from '../leads/lead-words.ts';
import { campaignWords, problemWords } from './adding-words.ts';

interface AddProblemProps {
  readonly app: App;
  readonly adding: Adding;
  readonly problem: AddingProblem;
}

/** Why a lead was not added, or that nobody knows, with the next step. */
export function AddProblem({ app, adding, problem }: AddProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  // Below what was typed, it may lie beyond the window's end.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [problem]);
  const { draft, history } = adding.state;
  const pending = history.value.find(({ state }) => state === 'sending');
  const lead = pending?.lead ?? draft.value?.lead;
  const { webhooks, policy } = app.state;
  const id = chooseCampaign(draft.value?.campaignId ?? null, webhooks.value, policy.value) ?? '';
  const about = {
    campaign: campaignWords(id, app.state.campaigns.value),
    name: lead === undefined ? '' : leadName(lead),
  };
  return (
    <div ref={box} class="card problem" role="alert">
      <p>{problemWords(problem, about)}</p>
      <NextStep app={app} adding={adding} problem={problem} />
    </div>
  );
}

function NextStep({ app, adding, problem }: AddProblemProps) {
  const lookAgain = () => {
    // The button goes while it is looked up: the focus would be lost.
    document.querySelector<HTMLElement>('.adding [type=submit]')?.focus();
    void adding.lookAgain();
  };
  const isUnknown = problem.kind === 'add' && problem.problem === 'unknown';
  if (isUnknown || problem.kind === 'interrupted')
    return (
      <button type="button" class="button" onClick={lookAgain}>
        {i18n.t('adding.lookAgain')}
      </button>
    );
  if (problem.kind === 'add' && problem.problem === 'unauthorized')
    return (
      <button type="button" class="button" onClick={() => app.seekSetting(i18n.t('webhooks.label'))}>
        {i18n.t('adding.toSettings')}
      </button>
    );
  if (problem.kind === 'no-host-permission')
    return (
      <button type="button" class="button" onClick={() => void requestHostAccess()}>
        {i18n.t('common.allowAccess')}
      </button>
    );
  return null;
}
