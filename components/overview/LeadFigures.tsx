import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Campaign } from '../../utils/leadey/schemas.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import type { Figures } from '../../utils/overview/figures.ts';
import { BarsTable } from './BarsTable.tsx';
import { Figure } from './Figure.tsx';
import { campaignsPicture, scoresPicture, sourcesPicture, weeksPicture } from './overview-pictures.ts';

interface LeadFiguresProps {
  readonly figures: Figures;
  /** Those that the filter of the list offers. */
  readonly campaigns: readonly Campaign[];
  readonly now: number;
  readonly onShow: (view: ViewQuery) => void;
}

/** When leads came, what became of them, how they score and where they are from: a picture each. */
export function LeadFigures({ figures, campaigns, now, onShow }: LeadFiguresProps) {
  const pictures = useMemo(
    () => [
      { title: i18n.t('overview.weeks'), of: i18n.t('overview.week'), picture: weeksPicture(figures, now) },
      {
        title: i18n.t('overview.campaigns'),
        of: i18n.t('filters.campaign'),
        picture: campaignsPicture(figures, campaigns),
      },
      { title: i18n.t('overview.scores'), of: i18n.t('filters.score'), picture: scoresPicture(figures) },
      { title: i18n.t('overview.sources'), of: i18n.t('overview.source'), picture: sourcesPicture(figures) },
    ],
    [figures, campaigns, now],
  );
  return (
    <>
      {pictures.map(({ title, of, picture }) => (
        <Figure
          key={title}
          title={title}
          picture={picture}
          now={now}
          onShow={onShow}
          table={(links) => (
            <BarsTable title={title} of={of} picture={picture} links={links} onShow={onShow} />
          )}
        />
      ))}
    </>
  );
}
