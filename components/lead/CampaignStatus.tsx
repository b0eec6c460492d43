import { i18n } from '#i18n';
import type { Campaign } from '../../utils/leadey/schemas.ts';
import { statusWords as ownWords } from '../../utils/leads/lead-status.ts';

const KNOWN = ['draft', 'active', 'paused', 'completed'] as const;
const HUES: Partial<Record<string, string>> = { active: 'good', completed: 'active' };

/** Whether a campaign runs; nothing as long as that is not known. */
export function CampaignStatus({ campaign }: { campaign: Campaign | undefined }) {
  if (campaign === undefined || campaign.status === '') return null;
  const { status } = campaign;
  const known = KNOWN.find((name) => name === status);
  return (
    <span class={`status ${HUES[status] ?? 'neutral'}`}>
      {known === undefined ? ownWords(status) : i18n.t(`behind.${known}`)}
    </span>
  );
}
