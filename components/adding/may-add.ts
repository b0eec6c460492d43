import type { App } from '../../utils/app/create-app.ts';

/** Whether some campaign takes leads from here, and no admin has switched that off. */
export function mayAdd({ state }: App): boolean {
  return state.webhooks.value !== null && !state.policy.value?.addingOff;
}
