import '../styles/deferred.css';
import './choice.css';

export interface ChoiceProps<T extends string | number> {
  readonly label: string;
  /** Each value with its words. */
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly disabled?: boolean;
  readonly onChoose: (value: T) => void;
}

/** One of a few, in a row of the settings. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { label, options, value, disabled = false, onChoose } = props;
  return (
    <label class="choice">
      {label}
      <select
        value={String(value)}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => String(one) === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={String(one)}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
