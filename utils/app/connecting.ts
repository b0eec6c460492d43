import type { LeadeyError } from '../leadey/errors.ts';
import type { ConnectError } from '../messages/answers.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { Result } from '../result.ts';
import type { Account } from '../storage/schemas.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/** What a person can do about keys and workspaces. */
export interface Connecting {
  connect(pasted: string, forgetOnClose: boolean): Promise<Result<null, ConnectError>>;
  reconnect(): Promise<void>;
  /** Removes a workspace by its organization; without one, that in use. */
  disconnect(organization?: string): Promise<Result<null, LeadeyError>>;
  /** Puts another connected workspace into use, for every open page. */
  switchTo(organization: string): Promise<void>;
  /** Keeps the key of this workspace on disk, or in memory only. */
  keepKey(organization: string, forgetOnClose: boolean): Promise<Result<null, LeadeyError>>;
  replaceKey(): void;
  addWorkspace(): void;
  /** Looks at the credits of the workspaces that are not in use. */
  checkWorkspaces(): void;
}

export interface ConnectingParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly open: (screen: AppState['screen']) => void;
  /** Starts anew with this account. */
  readonly enter: (account: Account | null, reason: 'first' | 'disconnected') => void;
  readonly load: (maxAge: number) => Promise<void>;
  /** Runs the job while this page stores nothing: a late write would undo what the background removes or moves. */
  readonly withoutRemembering: <T>(job: () => Promise<T>) => Promise<T>;
}

/** In milliseconds. */
const WORKSPACES_MAX_AGE = 60_000;

export function createConnecting({
  store,
  send,
  open,
  enter,
  load,
  withoutRemembering,
}: ConnectingParts): Connecting {
  return {
    connect: (pasted, forgetOnClose) => {
      const { screen } = store.get();
      const how = screen.name === 'connect' && screen.reason === 'add' ? 'add' : 'replace';
      return send({ type: 'connect', pasted, forgetOnClose, how });
    },
    reconnect: async () => {
      const answer = await send({ type: 'reconnect' });
      if (!answer.ok) return store.set({ accountError: answer.error });
      enter(answer.value, 'first');
      await load(0);
    },
    disconnect: (organization) =>
      withoutRemembering(async () => {
        const { account, workspaces } = store.get();
        const isInUse = organization === undefined || organization === account?.organization.id;
        const answer = await send({ type: 'disconnect', organization });
        // Where another workspace comes into use, the account itself tells this page.
        if (answer.ok && isInUse && workspaces.length === 0) enter(null, 'disconnected');
        return answer;
      }),
    switchTo: (organization) =>
      withoutRemembering(async () => {
        const answer = await send({ type: 'switch-workspace', organization });
        if (!answer.ok) store.set({ accountError: answer.error });
      }),
    keepKey: (organization, forgetOnClose) => send({ type: 'keep-key', organization, forgetOnClose }),
    replaceKey: () => open({ name: 'connect', reason: 'replace' }),
    addWorkspace: () => open({ name: 'connect', reason: 'add' }),
    checkWorkspaces: () => void send({ type: 'check-workspaces', maxAge: WORKSPACES_MAX_AGE }),
  };
}
