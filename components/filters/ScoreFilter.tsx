import { i18n } from '#i18n';
import type { LeadFilters } from '../../utils/leadey/lead-filters.ts';

type Bounds = Pick<LeadFilters, 'scoreFrom' | 'scoreTo'>;

interface ScoreFilterProps {
  readonly filters: Bounds;
  readonly onChange: (changed: Partial<Bounds>) => void;
}

/** From a score, to a score; an empty field sets no bound. */
export function ScoreFilter({ filters, onChange }: ScoreFilterProps) {
  return (
    <fieldset class="filter-line">
      <legend>{i18n.t('filters.score')}</legend>
      <ScoreField
        name={i18n.t('filters.scoreFrom')}
        score={filters.scoreFrom}
        onChange={(scoreFrom) => onChange({ scoreFrom })}
      />
      <span aria-hidden="true">–</span>
      <ScoreField
        name={i18n.t('filters.scoreTo')}
        score={filters.scoreTo}
        onChange={(scoreTo) => onChange({ scoreTo })}
      />
    </fieldset>
  );
}

interface ScoreFieldProps {
  readonly name: string;
  readonly score: number | null;
  readonly onChange: (score: number | null) => void;
}

function ScoreField({ name, score, onChange }: ScoreFieldProps) {
  return (
    <input
      class="field"
      type="number"
      inputMode="decimal"
      step="any"
      aria-label={name}
      placeholder={name}
      value={score ?? ''}
      onInput={({ currentTarget: { value, valueAsNumber } }) =>
        onChange(value === '' || Number.isNaN(valueAsNumber) ? null : valueAsNumber)
      }
    />
  );
}
