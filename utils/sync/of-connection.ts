import type { Call } from '../background/leadey-access.ts';
import { fail } from '../result.ts';

/**
 * A call that asks as this connection, and nothing where another one is in use by then: that one's key would ask for
 * the leads of somebody else, and what it was told be taken for this one's.
 */
export function ofConnection<T>(connection: string, call: Call<T>): Call<T> {
  return async (client, signal, account) =>
    account.connection === connection ? call(client, signal, account) : fail({ kind: 'superseded' });
}
