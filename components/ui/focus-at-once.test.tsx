import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { ConnectForm } from '../connect/ConnectForm.tsx';
import { PassphraseForm } from '../passphrase/PassphraseForm.tsx';
import { UnlockForm } from '../passphrase/UnlockForm.tsx';
import { NameForm } from '../views/NameForm.tsx';
import { ScreenBar } from './ScreenBar.tsx';

const nothing = () => {};

describe('The focus is where it belongs as soon as something is drawn', () => {
  const root = document.createElement('div');
  afterEach(() => {
    render(null, root);
    root.remove();
  });

  // Later, it would be taken from a field that somebody types in already.
  test.each([
    ['the key', <ConnectForm key="c" app={fakeApp({})} forgets={false} first />],
    ['the passphrase to unlock with', <UnlockForm key="u" />],
    ['a new passphrase', <PassphraseForm key="p" to="set" onDone={nothing} onCancel={nothing} />],
    ['the name of a view', <NameForm key="n" app={fakeApp({})} onSaved={nothing} onCancel={nothing} />],
  ])('in the field for %s', (_, form) => {
    document.body.append(root);
    render(form, root);
    expect(document.activeElement).toBe(root.querySelector('input'));
  });

  test('on the heading of a screen', () => {
    document.body.append(root);
    render(<ScreenBar title="Settings" back="Back" onBack={nothing} />, root);
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });
});
