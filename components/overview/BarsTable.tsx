import { i18n } from '#i18n';
import { formatNumber } from '../../utils/format/numbers.ts';
import type { ViewQuery } from '../../utils/leads/saved-views.ts';
import type { Picture } from './pictures.ts';

interface BarsTableProps {
  readonly title: string;
  /** What the first column names. */
  readonly of: string;
  readonly picture: Extract<Picture, { kind: 'bars' }>;
  /** Whether names are links to the leads they stand for. */
  readonly links: boolean;
  readonly onShow: (view: ViewQuery) => void;
}

/** The figures of a picture; a name leads to its leads. */
export function BarsTable({ title, of, picture: { series, rows }, links, onShow }: BarsTableProps) {
  return (
    <table>
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {series.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, values, shows }) => (
          <tr key={id}>
            <th scope="row">
              {shows === null || !links ? (
                <bdi>{name}</bdi>
              ) : (
                <button
                  type="button"
                  class="link"
                  title={i18n.t('overview.show', { name })}
                  onClick={() => onShow(shows)}
                >
                  <bdi>{name}</bdi>
                </button>
              )}
            </th>
            {values.map((value, place) => (
              <td key={series[place]}>{formatNumber(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
