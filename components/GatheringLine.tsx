import { i18n } from '#i18n';
import { formatNumber } from '../utils/format/numbers.ts';
import type { Progress } from '../utils/storage/schemas.ts';

/** How complete the list is, in one quiet line; nothing when it is. */
export function GatheringLine({ gathering }: { gathering: Progress }) {
  const words = gatheringWords(gathering);
  return words === null ? null : <p class="gathering">{words}</p>;
}

function gatheringWords({ state, known, total }: Progress): string | null {
  const figures = { known: formatNumber(known), total: formatNumber(total) };
  switch (state) {
    case 'gathering':
      return known < total ? i18n.t('gathering.going', figures) : null;
    case 'short':
      return i18n.t('gathering.short', figures);
    case 'too-many':
      return i18n.t('gathering.tooMany');
    case 'complete':
    case 'cleared':
      return null;
  }
}
