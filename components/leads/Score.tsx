import { i18n } from '#i18n';

/** Of a hundred, as far as anybody knows: the ring around it is as long. */
export function Score({ score }: { score: number }) {
  const share = Math.max(0, Math.min(100, score));
  return (
    <b class="score" title={i18n.t('leads.score', { score: String(score) })} style={`--share:${share}%`}>
      {score}
    </b>
  );
}
