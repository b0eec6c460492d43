/** What puts a browser's extension into a state, in either browser. */
export interface Driver {
  readonly workers: {
    /** Runs a function in the extension's background, or in a page of it that runs nothing else. */
    inside<A extends unknown[], R>(
      extensionId: string,
      run: (...args: A) => R | Promise<R>,
      ...args: A
    ): Promise<R>;
  };
  /** The popup's page, in a tab. */
  openPopupTab(extensionId: string): Promise<Tab>;
}

/** A page that is looked into. */
export interface Tab {
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  close(): Promise<void>;
}

/** A call as text, to be evaluated where nothing is known but what is handed over. */
export function callOf<A extends unknown[]>(run: (...args: A) => unknown, args: A): string {
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(${run.toString()})(${list})`;
}
