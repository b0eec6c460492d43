import type { AppState } from '../../../utils/app/state.ts';
import { rowsOf, shownSnapshot } from '../../../utils/app/state.ts';
import type { Account } from '../../../utils/storage/schemas.ts';
import { asShown, type World } from '../leadey/world.ts';
import type { Stage } from '../stage.ts';

/** What is wrong with what people see, in words. */
export function wrongOnScreen(stage: Stage): string[] {
  const { pages, world } = stage;
  return pages.flatMap(({ app }, number) =>
    app === null
      ? []
      : wrongIn(app.store.get(), currentAccount(stage), world).map((words) => `page ${number}: ${words}`),
  );
}

/** The workspace in use, as it is stored; `undefined` where its time is over and nobody has noticed yet. */
export function currentAccount({ browser, clock }: Stage): Account | null | undefined {
  const { lockAt, account: inMemory } = browser.session.peek();
  if (lockAt !== undefined && Number(lockAt) <= clock.now()) return undefined;
  const text = inMemory ?? browser.local.peek().account;
  return text === undefined ? null : (JSON.parse(text) as Account);
}

function wrongIn(state: AppState, stored: Account | null | undefined, world: World): string[] {
  const { account, list, lead, selected } = state;
  const wrong: string[] = [];
  if (stored !== undefined && stored?.connection !== account?.connection)
    wrong.push(`shows ${account?.organization.id}, in use is ${stored?.organization.id}`);
  const snapshot = shownSnapshot(list);
  const rows = snapshot === null ? [] : rowsOf(snapshot);
  if (new Set(rows.map(({ id }) => id)).size < rows.length) wrong.push('the list has a lead twice');
  const opened = lead.state === 'shown' || lead.state === 'failed' ? lead.lead : null;
  const shown = [...rows, ...(opened === null ? [] : [opened]), ...(selected?.values() ?? [])];
  if (account === null && shown.length > 0) wrong.push('shows people while nobody is connected');
  if (account === null) return wrong;
  const space = world.spaceOf(account.organization.id);
  for (const one of shown)
    if (!space?.truths.has(asShown(one)))
      wrong.push(`shows under ${account.organization.id} what was never true there: ${asShown(one)}`);
  if (snapshot !== null && snapshot.connection !== account.connection)
    wrong.push('the list is of another connection');
  if (account.organization.credits.included !== space?.included)
    wrong.push('shows the credits of another workspace');
  for (const [, , , of] of state.course)
    if (of !== space?.included) wrong.push('draws the credits of another workspace');
  return wrong;
}
