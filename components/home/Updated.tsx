import { type ReadonlySignal, useComputed } from '@preact/signals';
import { i18n } from '#i18n';
import type { App } from '../../utils/app/create-app.ts';
import { oldestShown } from '../../utils/app/oldest-shown.ts';
import { formatAge, formatAgo } from '../../utils/format/age.ts';
import { AbbreviatedText } from '../ui/AbbreviatedText.tsx';

const JUST_NOW = 60_000;

/** How old what is shown is: drawn beside the button that brings it up to date. */
export function Updated({ app, clock }: { app: App; clock: ReadonlySignal<number> }) {
  const updated = useComputed(() => oldestShown(app.state.account.value, app.state.list.value)).value;
  const now = clock.value;
  const age = formatAge(updated, now);
  const full =
    now - updated < JUST_NOW
      ? i18n.t('header.updatedNow')
      : i18n.t('header.updated', { ago: formatAgo(updated, now) });
  return <AbbreviatedText key={age} class="updated" full={full} short={age} />;
}
