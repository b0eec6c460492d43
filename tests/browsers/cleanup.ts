type Undo = () => unknown;

/** What has been opened, to be closed in reverse: all of it, whatever goes wrong on the way. */
export class Cleanup {
  readonly #undos: Undo[] = [];

  add(undo: Undo): void {
    this.#undos.push(undo);
  }

  async run(): Promise<void> {
    const errors: unknown[] = [];
    for (let undo = this.#undos.pop(); undo; undo = this.#undos.pop()) {
      try {
        await undo();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Something would not close');
  }

  /** Closes everything if the work fails; what succeeds stays open. */
  async unlessDone<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.run().catch(() => {});
      throw error;
    }
  }
}
