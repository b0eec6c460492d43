import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAlarms, type FakeAlarms } from './alarms.ts';
import type { Clock } from './clock.ts';
import { createEvent, type FakeEvent } from './events.ts';
import { isEnded, never } from './realm.ts';
import { type Changes, createArea, type FakeArea } from './storage.ts';

type Message = [message: unknown, sender: { id: string; url: string }, respond: (answer: unknown) => void];

/** The browser that a walk goes through: storage, messages, alarms and permissions, each told to who is alive. */
export interface WalkBrowser {
  readonly local: FakeArea;
  readonly session: FakeArea;
  readonly managed: FakeArea;
  readonly alarms: FakeAlarms;
  readonly onMessage: FakeEvent<Message>;
  readonly onStartup: FakeEvent<[]>;
  readonly onInstalled: FakeEvent<[{ reason: string }]>;
  /** Where the browser's store of alarms and the like is that of Firefox. */
  readonly isFirefox: boolean;
  /** Whether the extension may reach Leadey. */
  hasHost: boolean;
}

export interface Wiring {
  readonly clock: Clock;
  readonly isFirefox: boolean;
  /** A page, or the background itself, asks the background. */
  readonly deliver: (message: unknown) => Promise<unknown>;
  /** Something happens that the background is started for. */
  readonly wake: () => void;
  readonly beforeChange: () => void;
}

const ID = 'walk';
const done = async () => (isEnded() ? never<undefined>() : undefined);

/** Puts the walk's browser in the place of WXT's, as far as the extension asks for it. */
export function installBrowser({ clock, isFirefox, deliver, wake, beforeChange }: Wiring): WalkBrowser {
  const onChanged = createEvent<[Changes, string]>();
  const area = (name: string) =>
    createArea({
      tellsEqual: isFirefox,
      beforeChange,
      changed: (changes) => {
        wake();
        onChanged.tell([changes, name]);
      },
    });
  const onAlarm = createEvent<[{ name: string }]>();
  const none = () => createEvent<unknown[]>();
  const permissions = { onAdded: none(), onRemoved: none() };
  const walk: WalkBrowser = {
    local: area('local'),
    session: area('session'),
    managed: area('managed'),
    alarms: createAlarms(clock, (alarm) => {
      wake();
      onAlarm.tell([alarm]);
    }),
    onMessage: createEvent<Message>(),
    onStartup: createEvent<[]>(),
    onInstalled: createEvent<[{ reason: string }]>(),
    isFirefox,
    hasHost: true,
  };
  const { local, session, managed } = walk;
  Object.assign(fakeBrowser, {
    storage: { local, session, managed, onChanged },
    alarms: { ...walk.alarms, onAlarm },
    runtime: {
      id: ID,
      getURL: (path: string) => `chrome-extension://${ID}/${path.replace(/^\//, '')}`,
      getManifest: () => ({ manifest_version: 3, name: 'Leadey', version: '1.2.3' }),
      sendMessage: deliver,
      onMessage: walk.onMessage,
      onStartup: walk.onStartup,
      onInstalled: walk.onInstalled,
    },
    permissions: {
      ...permissions,
      contains: async () => walk.hasHost,
      request: async () => true,
      remove: async () => true,
    },
    tabs: {
      query: async () => [
        { id: 1, url: 'https://www.northwind.com/about', title: 'Northwind', incognito: false },
      ],
      get: async () => ({
        id: 1,
        url: 'https://www.northwind.com/about',
        title: 'Northwind',
        incognito: false,
      }),
      getCurrent: async () => undefined,
      create: done,
      onUpdated: none(),
      onActivated: none(),
    },
    windows: { create: done },
    action: {
      setIcon: done,
      setBadgeText: done,
      setBadgeBackgroundColor: done,
      setBadgeTextColor: done,
      setTitle: done,
      getTitle: async () => '',
      getBadgeBackgroundColor: async () => '',
    },
    notifications: { create: done, clear: done, onClicked: none() },
    contextMenus: { create: () => {}, update: done, remove: done, onClicked: none() },
    commands: { onCommand: none() },
    omnibox: { setDefaultSuggestion: () => {}, onInputChanged: none(), onInputEntered: none() },
    management: { getSelf: async () => ({ installType: 'normal' }) },
  });
  return walk;
}
