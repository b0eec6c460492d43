import type { Request } from '../../utils/messages/requests.ts';
import type { SendRequest } from '../../utils/messages/send-request.ts';
import type { LeadsSnapshot } from '../../utils/storage/schemas.ts';
import { snapshotOf } from './samples.ts';

type LeadsRequest = Extract<Request, { type: 'load-leads' }>;

interface Asked {
  readonly request: Request;
  readonly answer: (answer: unknown) => Promise<void>;
}

/** A background that answers each request when the test says so, in whatever order. */
export function fakeBackground() {
  const asked: Asked[] = [];
  const send = (request: Request) =>
    new Promise((resolve) => {
      const answer = async (value: unknown) => {
        resolve(value);
        await settled();
      };
      asked.push({ request, answer });
    });
  const leadsAsked = () => asked.filter((one) => one.request.type === 'load-leads');
  return {
    send: send as SendRequest,
    asked,
    /** Lets everything that can go on without an answer go on. */
    settled,
    types: async () => {
      await settled();
      return asked.map(({ request }) => request.type);
    },
    /** What was asked of the list of leads. */
    questions: async () => {
      await settled();
      return leadsAsked().map(({ request }) => (request as LeadsRequest).query);
    },
    /** Answers the question about leads of this turn with the page that was asked for, or with this. */
    answerLeads: async (
      turn: number,
      answer: { total?: number; at?: number; snapshot?: LeadsSnapshot } = {},
    ) => {
      await settled();
      const one = leadsAsked().at(turn);
      if (one === undefined) throw new Error(`Nobody asked for leads a ${turn}. time`);
      const { query } = one.request as LeadsRequest;
      const value = answer.snapshot ?? snapshotOf(query, answer.total, answer.at);
      await one.answer({ ok: true, value });
    },
    failLeads: async (turn: number, kind: string) => {
      await settled();
      await leadsAsked().at(turn)?.answer({ ok: false, error: { kind } });
    },
    answer: async (type: Request['type'], value: unknown) => {
      await settled();
      const one = asked.findLast(({ request }) => request.type === type);
      if (one === undefined) throw new Error(`Nobody asked to ${type}`);
      await one.answer({ ok: true, value });
    },
    fail: async (type: Request['type'], kind: string) => {
      await settled();
      await asked.findLast(({ request }) => request.type === type)?.answer({ ok: false, error: { kind } });
    },
  };
}

/** Lets everything that waits for an answer go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
