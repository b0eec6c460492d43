import { i18n } from '#i18n';
import type { AddFrom } from '../../utils/app/adding.ts';
import type { App } from '../../utils/app/create-app.ts';
import { UserPlus } from '../ui/deferred-icons.ts';
import { Icon } from '../ui/Icon.tsx';
import { mayAdd } from './may-add.ts';
import '../styles/deferred.css';

interface AddButtonProps {
  readonly app: App;
  /** Where what is known of somebody comes from. */
  readonly from: AddFrom;
  /** Whether it is a picture only, where there is no room for words. */
  readonly small?: boolean;
}

/** The way to the form for a new lead; nothing where no campaign takes any. */
export function AddButton({ app, from, small = false }: AddButtonProps) {
  if (!mayAdd(app)) return null;
  const name = i18n.t('adding.button');
  return (
    <button
      type="button"
      class={small ? 'icon-button small' : 'button'}
      aria-label={name}
      title={`${name} (A)`}
      onClick={() => void app.addLead(from)}
    >
      <Icon icon={UserPlus} size={15} />
      {!small && name}
    </button>
  );
}
