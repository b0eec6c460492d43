import { ChevronRight, Pin, Puzzle, Settings } from '../ui/deferred-icons.ts';
import { Icon, Mark } from '../ui/Icon.tsx';

/** What there is to be clicked at, one after the other, as it is drawn in the toolbar; the words beside it say the same. */
export function PinPath() {
  return (
    <div class="pin-path" aria-hidden="true">
      <Icon icon={Puzzle} size={18} />
      <Icon icon={ChevronRight} size={14} />
      <span>
        <Mark size={16} />
        Leadey
        <Icon icon={import.meta.env.FIREFOX ? Settings : Pin} size={16} />
      </span>
    </div>
  );
}
