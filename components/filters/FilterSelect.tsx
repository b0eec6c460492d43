import type { IconNode } from 'lucide';
import { Icon } from '../ui/Icon.tsx';
import { ChevronDown } from '../ui/icons.ts';

export interface Option {
  readonly value: string;
  readonly words: string;
  /** How many leads it would show; drawn beside the words, which stay the option's text. */
  readonly count?: string;
}

export interface FilterSelectProps {
  readonly label: string;
  /** The option that narrows nothing. */
  readonly any: string;
  readonly value: string;
  readonly chosen: string;
  /** How many others are chosen besides. */
  readonly more?: number;
  readonly options: readonly Option[];
  /** Said below the options, when there is something to say about them. */
  readonly note?: string | null;
  /** In the place of words, where there is no room for them. */
  readonly icon?: IconNode;
  /** Why nothing can be chosen now. */
  readonly disabled?: string | null;
  readonly onChoose: (value: string) => void;
  readonly onOpen?: () => void;
}

/** A native select, drawn as a chip that shows its label until something is chosen. */
export function FilterSelect(props: FilterSelectProps) {
  const {
    label,
    any,
    value,
    chosen,
    options,
    more = 0,
    note = null,
    icon,
    disabled = null,
    onChoose,
    onOpen,
  } = props;
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <span
      class={`chip ${icon && 'icon-chip'} ${value === '' ? '' : 'chosen'}`}
      title={disabled ?? (icon && chosen)}
    >
      {icon === undefined ? (
        <>
          <span class="chip-text" aria-hidden="true">
            {value === '' ? label : more > 0 ? `${label} · ${more + 1}` : chosen}
          </span>
          <Icon icon={ChevronDown} size={12} />
        </>
      ) : (
        <Icon icon={icon} size={15} />
      )}
      <select
        aria-label={label}
        value={value}
        disabled={disabled !== null}
        onChange={(event) => onChoose(event.currentTarget.value)}
        onFocus={onOpen}
        onPointerDown={onOpen}
      >
        <option value="">{any}</option>
        {!known && <option value={value}>{chosen}</option>}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            label={option.count === undefined ? undefined : `${option.words} · ${option.count}`}
          >
            {option.words}
          </option>
        ))}
        {note !== null && <option disabled>{note}</option>}
      </select>
    </span>
  );
}
