import { isEnded } from './realm.ts';

/** What was ended in the middle of its work changes nothing in the database any more: its requests only look. */
export function guardDatabase(): void {
  const store = IDBObjectStore.prototype;
  const { put } = store;
  const remove = store.delete;
  // Nobody hears of what they find.
  const look = <T>(from: IDBObjectStore) => from.count() as unknown as IDBRequest<T>;
  store.put = function (...given) {
    return isEnded() ? look<IDBValidKey>(this) : put.apply(this, given);
  };
  store.delete = function (...given) {
    return isEnded() ? look<undefined>(this) : remove.apply(this, given);
  };
}
