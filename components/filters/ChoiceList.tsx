import type { Option } from './FilterSelect.tsx';

interface ChoiceListProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  /** Whether they are as long as names are. */
  readonly wide?: boolean;
  readonly onChoose: (chosen: string[]) => void;
}

/** Any of several, each with how many leads it would show; what would show none, and is not chosen, stays away. */
export function ChoiceList({ legend, options, chosen, wide = false, onChoose }: ChoiceListProps) {
  const shown = options.filter(({ value, count }) => count !== '0' || chosen.includes(value));
  if (shown.length === 0) return null;
  return (
    <fieldset class="choice-list">
      <legend>{legend}</legend>
      <div class={`choice-list-items ${wide ? 'wide' : ''}`}>
        {shown.map(({ value, words, count }) => (
          <label key={value} class="tick">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget }) =>
                onChoose(
                  currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                )
              }
            />
            <span class="choice-words" title={words}>
              <bdi>{words}</bdi>
            </span>
            {count !== undefined && <span class="choice-count">{count}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
