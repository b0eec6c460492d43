import { i18n } from '#i18n';
import { columnWords } from '../../utils/export/file-words.ts';
import { FIELDS, type Field } from '../../utils/leadey/lead-fields.ts';
import { ChevronUp } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { ChevronDown } from '../ui/icons.ts';

interface OwnColumnsProps {
  /** Those that are chosen, in their order. */
  readonly chosen: readonly Field[];
  readonly onChange: (chosen: Field[]) => void;
}

/** Which columns, and in what order: those chosen first, as they will stand in the file. */
export function OwnColumns({ chosen, onChange }: OwnColumnsProps) {
  const others = FIELDS.filter((field) => !chosen.includes(field));
  const move = (place: number, by: 1 | -1) => {
    const next = [...chosen];
    const [field] = next.splice(place, 1);
    if (field !== undefined) next.splice(place + by, 0, field);
    onChange(next);
  };
  return (
    <fieldset class="own-columns">
      <legend>{i18n.t('export.whichColumns')}</legend>
      {[...chosen, ...others].map((field, place) => {
        const isChosen = chosen.includes(field);
        const words = columnWords(field);
        return (
          <div key={field}>
            <label class="tick">
              <input
                type="checkbox"
                checked={isChosen}
                // A file without columns would be empty.
                disabled={isChosen && chosen.length === 1}
                onChange={() =>
                  onChange(isChosen ? chosen.filter((other) => other !== field) : [...chosen, field])
                }
              />
              {words}
            </label>
            {isChosen && (
              <>
                <MoveButton
                  icon={ChevronUp}
                  name={i18n.t('export.columnUp', { name: words })}
                  disabled={place === 0}
                  onClick={() => move(place, -1)}
                />
                <MoveButton
                  icon={ChevronDown}
                  name={i18n.t('export.columnDown', { name: words })}
                  disabled={place === chosen.length - 1}
                  onClick={() => move(place, 1)}
                />
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

interface MoveButtonProps {
  readonly icon: typeof ChevronUp;
  readonly name: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Stays where it can be pressed at an end, too: a button that is disabled under the finger loses the focus. */
function MoveButton({ icon, name, disabled, onClick }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="icon-button small"
      title={name}
      aria-label={name}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon icon={icon} size={14} />
    </button>
  );
}
