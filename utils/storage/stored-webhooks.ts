import { type Area, type StoredValue, storedValue } from './stored-value.ts';
import { AddedSchema, DraftSchema, type Webhooks, WebhooksSchema } from './webhook-schemas.ts';

/** Which campaigns take leads from here; their secrets lie elsewhere. */
export function storedWebhooks(area: Area): StoredValue<Webhooks> {
  return storedValue(area, 'webhooks', WebhooksSchema);
}
export const webhooksOnDisk = /* @__PURE__ */ storedWebhooks('local');
export const webhooksInMemory = /* @__PURE__ */ storedWebhooks('session');

export const storedAdded = /* @__PURE__ */ storedValue('session', 'added', AddedSchema);
export const storedDraft = /* @__PURE__ */ storedValue('session', 'draft', DraftSchema);
