import fc from 'fast-check';
import { act, type Step, step } from '../step.ts';

/** Where a key is to lie, and whether the workspace in use before stays beside it. */
export interface HowToConnect {
  readonly inMemory?: boolean;
  readonly beside?: boolean;
}

export const connect = (
  on: number,
  which: number,
  { inMemory = false, beside = false }: HowToConnect = {},
): Step =>
  act(
    `connect workspace ${which}${beside ? ' beside' : ''}${inMemory ? ', in memory' : ''}`,
    on,
    (app, { world }) => {
      const space = world.spaces[which % world.spaces.length];
      const isConnected = app.store.get().account !== null;
      if (isConnected && beside) app.addWorkspace();
      else if (isConnected) app.replaceKey();
      return space && app.connect(world.keyOf(space), inMemory);
    },
  );

const switchTo = (on: number, which: number): Step =>
  act(`switch to ${which}`, on, (app) => {
    const { workspaces } = app.store.get();
    const next = workspaces[which % Math.max(1, workspaces.length)];
    return next && app.switchTo(next.organization.id);
  });

export const disconnect = (on: number): Step => act('disconnect', on, (app) => app.disconnect());

const disconnectOther = (on: number, which: number): Step =>
  act(`disconnect ${which} of the others`, on, (app) => {
    const { workspaces } = app.store.get();
    const going = workspaces[which % Math.max(1, workspaces.length)];
    return going && app.disconnect(going.organization.id);
  });

/** There is a button for it where a key was refused, or none is found. */
const reconnect = (on: number): Step =>
  act('reconnect', on, (app) => {
    if (app.store.get().account?.state !== 'connected') void app.reconnect();
  });

const keepKey = (on: number, inMemory: boolean): Step =>
  act(inMemory ? 'keep the key in memory' : 'keep the key on disk', on, (app) => {
    const { account } = app.store.get();
    return account && app.keepKey(account.organization.id, inMemory);
  });

const page = fc.nat(1);
const workspace = fc.nat(2);

/** Keys and workspaces. */
export const withKeys: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(page, workspace, fc.record({ inMemory: fc.boolean(), beside: fc.boolean() }))
      .map((given) => connect(...given)),
  },
  { weight: 2, arbitrary: fc.tuple(page, workspace).map((given) => switchTo(...given)) },
  { weight: 1, arbitrary: page.map(disconnect) },
  { weight: 1, arbitrary: fc.tuple(page, workspace).map((given) => disconnectOther(...given)) },
  { weight: 1, arbitrary: page.map(reconnect) },
  { weight: 1, arbitrary: fc.tuple(page, fc.boolean()).map((given) => keepKey(...given)) },
);

export const PHRASES = ['correct horse battery staple', 'another phrase of many words'] as const;

const setPassphrase = (passphrase: string, old = ''): Step =>
  step(`set the passphrase “${passphrase}” after “${old}”`, (stage) => {
    // The form for it is in the settings of somebody who is connected.
    if (stage.pages.some(({ app }) => app?.store.get().account?.state === 'connected'))
      void stage.ask({ type: 'set-passphrase', passphrase, old });
  });

const removePassphrase = (passphrase: string): Step =>
  step(
    `remove the passphrase “${passphrase}”`,
    (stage) => void stage.ask({ type: 'remove-passphrase', passphrase }),
  );

const unlock = (passphrase: string): Step =>
  step(`unlock by “${passphrase}”`, (stage) => void stage.ask({ type: 'unlock', passphrase }));

const lock: Step = step('lock', (stage) => void stage.ask({ type: 'lock' }));

const startOver: Step = step('start over', (stage) => void stage.ask({ type: 'start-over' }));

const phrase = fc.constantFrom(...PHRASES);

/** The passphrase, by the messages that its forms send. */
export const withPassphrases: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(phrase, phrase).map((given) => setPassphrase(...given)),
  phrase.map(removePassphrase),
  phrase.map(unlock),
  fc.constant(lock),
  fc.constant(startOver),
);
