import { i18n } from '#i18n';
import { formatNumber } from '../../utils/format/numbers.ts';
import { ASKED_FIELDS, type AskedField, type LeadFilters } from '../../utils/leadey/lead-filters.ts';

type Fields = Pick<LeadFilters, 'has' | 'lacks'>;

interface ContactFiltersProps {
  readonly filters: Fields;
  /** How many of the leads shown have each; `undefined` as long as that is not known. */
  readonly counts: ReadonlyMap<AskedField, number> | undefined;
  readonly onChange: (changed: Fields) => void;
}

/** With or without an e-mail address, a phone number, a LinkedIn profile. */
export function ContactFilters({ filters: { has, lacks }, counts, onChange }: ContactFiltersProps) {
  const without = (list: readonly AskedField[], field: AskedField) => list.filter((one) => one !== field);
  return (
    <fieldset class="filter-line">
      <legend>{i18n.t('filters.contact')}</legend>
      {ASKED_FIELDS.map((field) => (
        <label key={field} class="filter-choice">
          {i18n.t(`filters.fields.${field}`)}
          <select
            value={has.includes(field) ? 'with' : lacks.includes(field) ? 'without' : ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                has: value === 'with' ? [...has, field] : without(has, field),
                lacks: value === 'without' ? [...lacks, field] : without(lacks, field),
              })
            }
          >
            <option value="">{i18n.t('filters.either')}</option>
            <option value="with">
              {i18n.t('filters.with')}
              {counts === undefined ? '' : ` · ${formatNumber(counts.get(field) ?? 0)}`}
            </option>
            <option value="without">{i18n.t('filters.without')}</option>
          </select>
        </label>
      ))}
    </fieldset>
  );
}
