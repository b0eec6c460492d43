import type { LeadsSnapshot, View } from '../storage/schemas.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';

/** What the next opening of a page begins with: the query, the place in the list, the open lead, the rows. */
export interface ViewMemory {
  rememberShown(snapshot: LeadsSnapshot): void;
  rememberView(): void;
  /** Where the list is scrolled to, in pixels. */
  scrollTop(): number;
  scrolled(top: number): void;
  /** Another list is shown, from this place on. */
  startAt(top: number): void;
  /** What is shown from now on is what somebody did here. */
  stopFollowing(): void;
  /** What is shown from now on is what somebody did on another page: that page remembers it. */
  startFollowing(): void;
  /** Runs the job while this page stores nothing: a late write would undo what the background removes or moves. */
  withoutRemembering<T>(job: () => Promise<T>): Promise<T>;
}

export interface ViewMemoryParts {
  readonly store: Store<AppState>;
  readonly remember: (view: View) => void;
  readonly rememberShown: (snapshot: LeadsSnapshot) => void;
}

export function createViewMemory({ store, remember, rememberShown }: ViewMemoryParts): ViewMemory {
  let { scrollTop } = store.get();
  let isRestoring = scrollTop > 0;
  let isForgetful = false;
  let isFollowing = false;

  function rememberView(): void {
    const { account, query, screen } = store.get();
    if (isForgetful || isFollowing || account?.state !== 'connected') return;
    const leadId = screen.name === 'lead' ? screen.id : null;
    const adding = screen.name === 'add' || undefined;
    remember({ connection: account.connection, query, scrollTop, leadId, adding });
  }

  return {
    rememberShown: (snapshot) => {
      if (!isForgetful && !isFollowing) rememberShown(snapshot);
    },
    rememberView,
    scrollTop: () => scrollTop,
    scrolled: (top) => {
      // A taller window may stop the restored scroll short. That is not a person's scrolling.
      const isStopped = isRestoring && top < scrollTop;
      isRestoring = false;
      if (top === scrollTop || isStopped) return;
      isFollowing = false;
      scrollTop = top;
      rememberView();
    },
    startAt: (top) => {
      scrollTop = top;
    },
    stopFollowing: () => {
      isFollowing = false;
    },
    startFollowing: () => {
      isFollowing = true;
    },
    withoutRemembering: async (job) => {
      isForgetful = true;
      try {
        return await job();
      } finally {
        isForgetful = false;
      }
    },
  };
}
