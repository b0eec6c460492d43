import type { IconNode } from 'lucide';
import { Icon } from './Icon.tsx';

interface IconButtonProps {
  readonly icon: IconNode;
  readonly name: string;
  readonly onClick: () => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
}

/** A button that is a picture; its name is said and shown on hover. */
export function IconButton({ icon, name, onClick, busy = false, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${busy ? 'busy' : ''}`}
      title={name}
      aria-label={name}
      aria-busy={busy}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
