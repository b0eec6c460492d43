/** What a walk has learned on its way: the model that steps are checked against. */
export interface Ledger {
  /** Whose each connection is that was ever stored. */
  readonly organizationOf: Map<string, string>;
  /** The passphrase that was set; `null` where there is none. */
  passphrase: string | null;
  /** Whether the background was ended in the middle of writing: some of it may be there and some not. */
  wasInterrupted: boolean;
}

export function createLedger(): Ledger {
  return { organizationOf: new Map(), passphrase: null, wasInterrupted: false };
}
