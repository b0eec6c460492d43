// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { NOON } from '../../tests/unit/samples.ts';
import { sendRequest } from '../messages/send-request.ts';
import { storedLockAt } from '../storage/stored-lock.ts';
import { noteUse } from './note-use.ts';

vi.mock('../messages/send-request.ts', () => ({
  sendRequest: vi.fn(async () => ({ ok: true, value: null })),
}));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await storedLockAt.write(NOON);
});

test('whoever goes on using a page after its clock was set back is not locked out', async () => {
  vi.setSystemTime(NOON);
  noteUse();
  await vi.waitFor(() => expect(sendRequest).toHaveBeenCalledTimes(1));
  vi.setSystemTime(NOON + 1000);
  noteUse();
  vi.setSystemTime(NOON - 3_600_000);
  noteUse();
  await vi.waitFor(() => expect(sendRequest).toHaveBeenCalledTimes(2));
});
