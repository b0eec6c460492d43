import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ApiKey, maskKey, parsePastedKey } from '../leadey/api-key.ts';
import type { Send } from '../leadey/http.ts';
import type { Sealed } from '../storage/stored-lock.ts';
import { type Area, storedValue } from '../storage/stored-value.ts';
import { keyName, webhookSecretsName } from '../workspaces/inactive-workspaces.ts';
import { decrypt, encrypt } from './passphrase.ts';

/** A stored text counts as a key only when it is one as it stands: it goes into a header unchanged. */
const KeySchema = v.pipe(
  v.string(),
  v.check((text) => {
    const key = parsePastedKey(text);
    return key.ok && key.value === text;
  }),
  v.transform((text) => text as ApiKey),
);

/**
 * The one place that reads keys. What leaves it is a way to call Leadey, never a key.
 * At most one item holds the key of an organization: on disk, or in memory for people who want it gone with the browser.
 */
export interface KeyVault {
  /** A way to call Leadey with the key of this organization (`null`: of any), or `null` when none is stored. */
  open(organization: string | null): Promise<OpenVault | null>;
  keep(key: ApiKey, organization: string, forgetOnClose: boolean): Promise<void>;
  /** Puts the key of this organization into memory, or onto the disk. */
  relocate(organization: string, forgetOnClose: boolean): Promise<void>;
  forget(organization: string): Promise<void>;
  forgetAll(): Promise<void>;
  /** Removes the keys of all other organizations. */
  forgetAllBut(organizations: readonly string[]): Promise<void>;
  /** Copies items as they lie from one area into another. */
  copy(names: string[], from: Area, to: Area): Promise<void>;
  /** What lies in memory under these names, and `more`, encrypted. */
  seal(secret: string, names: string[], more: Items): Promise<Pick<Sealed, 'iv' | 'data'>>;
  /** Puts what was sealed back into memory, and `more` with it; whether the secret opened it. */
  unseal(secret: string, sealed: Sealed, more: Items): Promise<boolean>;
}

type Items = Record<string, unknown>;

/** What may be known of a stored key, and what can be done with it. */
export interface OpenVault {
  readonly send: Send;
  readonly maskedKey: string;
  readonly forgetOnClose: boolean;
}

const AREAS: readonly Area[] = ['session', 'local'];
/** What the key was called while there was one workspace only. */
const NAMELESS = 'key';

const isKeyName = (name: string) => name === NAMELESS || name.startsWith(keyName(''));
const secretNames = (organization: string) => [keyName(organization), webhookSecretsName(organization)];
const isSecretName = (name: string) => isKeyName(name) || name.startsWith(webhookSecretsName(''));

export function createKeyVault(): KeyVault {
  async function find(names: readonly string[] | null): Promise<{ key: ApiKey; area: Area } | null> {
    for (const area of AREAS) {
      const items = await browser.storage[area].get(names === null ? null : [...names]);
      for (const name of names ?? Object.keys(items).filter(isKeyName)) {
        const key = v.safeParse(KeySchema, items[name]);
        if (key.success) return { key: key.output, area };
      }
    }
    return null;
  }

  async function keep(key: ApiKey, organization: string, forgetOnClose: boolean): Promise<void> {
    const [home, other]: [Area, Area] = forgetOnClose ? ['session', 'local'] : ['local', 'session'];
    const name = keyName(organization);
    await storedValue(home, name, KeySchema).write(key);
    await moveItem(webhookSecretsName(organization), other, home);
    await Promise.all([
      browser.storage[other].remove([name, NAMELESS]),
      storedValue(home, NAMELESS, KeySchema).remove(),
    ]);
  }

  async function forget(chosen: (name: string) => boolean): Promise<void> {
    for (const area of AREAS) {
      const names = Object.keys(await browser.storage[area].get(null))
        .filter(isSecretName)
        .filter(chosen);
      if (names.length > 0) await browser.storage[area].remove(names);
    }
  }

  return {
    open: async (organization) => {
      const named = organization === null ? null : await find([keyName(organization)]);
      const found = named ?? (await find(organization === null ? null : [NAMELESS]));
      if (found === null) return null;
      const forgetOnClose = found.area === 'session';
      if (organization !== null && named === null) await keep(found.key, organization, forgetOnClose);
      return { send: sendWith(found.key), maskedKey: maskKey(found.key), forgetOnClose };
    },
    keep,
    relocate: async (organization, forgetOnClose) => {
      const found = await find([keyName(organization), NAMELESS]);
      if (found !== null) await keep(found.key, organization, forgetOnClose);
    },
    forget: (organization) => forget((name) => [...secretNames(organization), NAMELESS].includes(name)),
    forgetAll: () => forget(() => true),
    forgetAllBut: (organizations) => {
      const kept = [...organizations.flatMap(secretNames), NAMELESS];
      return forget((name) => !kept.includes(name));
    },
    copy: async (names, from, to) => browser.storage[to].set(await browser.storage[from].get(names)),
    seal: async (secret, names, more) =>
      encrypt(secret, JSON.stringify({ ...(await browser.storage.session.get(names)), ...more })),
    unseal: async (secret, sealed, more) => {
      const text = await decrypt(secret, sealed);
      if (text === null) return false;
      // At once: whoever sees that it is unlocked finds everything in place.
      await browser.storage.session.set({ ...JSON.parse(text), ...more });
      return true;
    },
  };
}

async function moveItem(name: string, from: Area, to: Area): Promise<void> {
  const found = await browser.storage[from].get(name);
  if (!(name in found)) return;
  await browser.storage[to].set(found);
  await browser.storage[from].remove(name);
}

/**
 * Calls Leadey with this key, and nobody else: a redirect is an error, not followed.
 * Leadey's answers carry no cache rule, so without `no-store` a browser would keep people's data on
 * disk and could give one key's answer to another.
 */
export function sendWith(key: ApiKey): Send {
  return (url, signal) =>
    fetch(url, {
      headers: { Authorization: `Bearer ${key}`, Accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
}
