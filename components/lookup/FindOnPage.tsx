import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { ScanSearch } from '../ui/deferred-icons.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** Reads the page in front at a press, once, and shows which leads are on it. */
export function FindOnPage({ app }: { app: App }) {
  return (
    <IconButton
      icon={ScanSearch}
      name={i18n.t('onPage.find')}
      busy={app.state.onPage.value?.state === 'reading'}
      onClick={() => void app.findOnPage()}
    />
  );
}
