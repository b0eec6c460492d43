import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../utils/format/numbers.ts';
import { ADDED, type Added, type LeadFilters } from '../../utils/leadey/lead-filters.ts';

interface AddedFilterProps {
  readonly added: LeadFilters['added'];
  readonly counts: ReadonlyMap<Added, number> | undefined;
  readonly onChange: (added: LeadFilters['added']) => void;
}

/** Added in a time that has a name, or since a day. */
export function AddedFilter({ added, counts, onChange }: AddedFilterProps) {
  const isTime = added === '' || ADDED.some((time) => time === added);
  const [choosesDay, setChoosesDay] = useState(!isTime);
  const [from = '', asked = ''] = isTime ? [] : added.split('/');
  // A range whose first day is being typed anew keeps its last one.
  const [kept, setKept] = useState({ added, to: asked });
  const to = kept.added === added ? kept.to : asked;
  const change = (first: string, last: string) => {
    const next = first === '' || last === '' ? first : `${first}/${last}`;
    setKept({ added: next, to: last });
    onChange(next);
  };
  const choose = (value: string) => {
    setChoosesDay(value === 'since');
    if (value !== 'since') onChange(ADDED.find((time) => time === value) ?? '');
  };
  return (
    <fieldset class="filter-line">
      <legend>{i18n.t('filters.added')}</legend>
      <select
        aria-label={i18n.t('filters.added')}
        value={choosesDay ? 'since' : added}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{i18n.t('filters.anyTime')}</option>
        {ADDED.map((time) => (
          <option key={time} value={time}>
            {i18n.t(`filters.times.${time}`)}
            {counts === undefined ? '' : ` · ${formatNumber(counts.get(time) ?? 0)}`}
          </option>
        ))}
        <option value="since">{i18n.t('filters.since')}</option>
      </select>
      {choosesDay && (
        <>
          <Day name={i18n.t('filters.since')} value={from} onChange={(day) => change(day, to)} />
          {(from !== '' || to !== '') && (
            <Day name={i18n.t('filters.until')} value={to} onChange={(day) => change(from, day)} />
          )}
        </>
      )}
    </fieldset>
  );
}

interface DayProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ name, value, onChange }: DayProps) {
  return (
    <input
      class="field"
      type="date"
      aria-label={name}
      title={name}
      value={value}
      // While a year is being typed it is one of long ago: no day that was meant.
      onInput={({ currentTarget: { value: day } }) => (day === '' || /^[12]/.test(day)) && onChange(day)}
    />
  );
}
