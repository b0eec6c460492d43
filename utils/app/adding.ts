import { aboutSite } from '../adding/about-site.ts';
import type { AddError, Added } from '../adding/added.ts';
import { chooseCampaign } from '../adding/choose-campaign.ts';
import { begun, filledWith, isBlank } from '../adding/draft.ts';
import {
  LONGEST_FIELD,
  type NewLead,
  type NewLeadField,
  type NewLeadProblem,
  NOBODY,
  problemOf,
} from '../adding/new-lead.ts';
import { recogniseFields } from '../adding/recognise-fields.ts';
import { createComparison, describeSame, type SameLead } from '../adding/same-leads.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { Attempt, Draft } from '../storage/webhook-schemas.ts';
import type { AllLeads } from './all-leads.ts';
import type { AppState } from './state.ts';
import { createStore, type Signals, type Store } from './store.ts';

/** Why a lead was not sent, or not added. */
export type AddingProblem = { readonly kind: 'form'; readonly problem: NewLeadProblem } | AddError;

export type AddingStep =
  | { readonly name: 'editing'; readonly problem: AddingProblem | null }
  | { readonly name: 'sending' }
  | {
      readonly name: 'added';
      readonly added: Added;
      readonly campaignId: string;
    };

/** The form for a new lead, and what came of it. */
export interface AddingState {
  /** `null` before it is read. */
  readonly draft: Draft | null;
  readonly step: AddingStep;
  /** Who of the leads here may be meant; `null` as long as none are here to compare with. */
  readonly same: readonly SameLead[] | null;
  /** What was added from here, the last one first. */
  readonly history: readonly Attempt[];
}

/** Where what is known of somebody comes from: the page in front, the search, or whichever of them tells something. */
export type AddFrom = 'site' | 'search' | 'here';

export interface Adding {
  readonly state: Signals<AddingState>;
  /** Prepares the form with what is known. */
  begin(from: AddFrom): Promise<void>;
  /** Shows the form as it was left. */
  open(): Promise<void>;
  change(field: NewLeadField, value: string): void;
  /** Fills what is empty with what a text tells; whether it told anything. */
  fill(text: string): boolean;
  choose(campaignId: string): void;
  /** Takes what was offered meanwhile in the place of what is in the form, or empties it. */
  startOver(): void;
  /** Looks again through the leads that are here. */
  compare(): void;
  submit(): Promise<void>;
  /** Looks whether Leadey has what was sent; nothing is sent. */
  lookAgain(): Promise<void>;
}

export interface AddingParts {
  readonly store: Store<AppState>;
  readonly send: SendRequest;
  readonly all: Pick<AllLeads, 'filter'>;
  readonly refresh: () => Promise<void>;
  readonly readDraft: () => Promise<Draft | null>;
  /** `null` removes it. */
  readonly writeDraft: (draft: Draft | null) => void;
  readonly readAdded: (connection: string) => Promise<readonly Attempt[]>;
  readonly newId: () => string;
  readonly later: (job: () => void, ms: number) => () => void;
}

const EDITING: AddingStep = { name: 'editing', problem: null };
/** How many ids the background takes. */
const MOST_BEFORE = 100;
/** In milliseconds: to look through 100,000 leads takes longer than a frame. */
const TYPING_PAUSE = 120;

export function createAdding(parts: AddingParts): Adding {
  const { store: page, send, all, readDraft, writeDraft, readAdded } = parts;
  const store = createStore<AddingState>({ draft: null, step: EDITING, same: null, history: [] });
  /** Of the last attempt whose outcome is not known. */
  let openAttempt: string | null = null;

  let cancelComparing = () => {};

  const connection = () => page.get().account?.connection ?? '';

  function keep(draft: Draft): void {
    store.set({ draft });
    writeDraft(draft);
    cancelComparing();
    cancelComparing = parts.later(compare, TYPING_PAUSE);
  }

  function compare(): void {
    cancelComparing();
    const { draft } = store.get();
    if (draft === null) return;
    const compareWith = createComparison(draft.lead);
    const met = isBlank(draft.lead) ? [] : all.filter((lead) => compareWith(lead) !== null);
    store.set({ same: met && describeSame(met, draft.lead, campaignOf(draft) ?? '') });
  }

  function campaignOf({ campaignId }: Draft): string | null {
    const { webhooks, policy } = page.get();
    return chooseCampaign(campaignId, webhooks, policy);
  }

  function known(from: AddFrom): NewLead {
    const { site, query } = page.get();
    const company = site?.leads[0]?.company ?? site?.answer?.companies[0]?.name;
    const ofSite = site && from !== 'search' ? aboutSite(site.site, company) : NOBODY;
    return from === 'search' || (from === 'here' && isBlank(ofSite)) ? recogniseFields(query.search) : ofSite;
  }

  async function after(answer: Awaited<ReturnType<typeof lookFor>>, campaignId: string): Promise<void> {
    const history = await readAdded(connection());
    if (!answer.ok) {
      const isOver = answer.error.kind !== 'interrupted' && !isUnknown(answer.error);
      if (isOver) openAttempt = null;
      return store.set({ step: { name: 'editing', problem: answer.error }, history });
    }
    openAttempt = null;
    writeDraft(null);
    store.set({ step: { name: 'added', added: answer.value, campaignId }, history, same: [] });
    await parts.refresh();
  }

  const lookFor = (id: string) => send({ type: 'look-added', id });

  return {
    state: store.signals,
    begin: async (from) => {
      const draft = begun(await readDraft(), connection(), known(from));
      writeDraft(draft);
      store.set({ draft, step: EDITING, same: null });
    },
    open: async () => {
      const draft = begun(await readDraft(), connection(), NOBODY);
      const history = await readAdded(connection());
      const pending = history.find(({ state }) => state === 'sending');
      openAttempt = pending?.id ?? null;
      const isUnder = store.get().step.name === 'sending';
      const unknown: AddingStep = { name: 'editing', problem: { kind: 'add', problem: 'unknown' } };
      store.set({ draft, history, ...(isUnder ? {} : { step: pending ? unknown : EDITING }) });
      compare();
    },
    change: (field, value) => {
      const { draft } = store.get();
      if (draft === null) return;
      const lead = { ...draft.lead, [field]: value.slice(0, LONGEST_FIELD) };
      store.set({ step: EDITING });
      keep({ ...draft, lead, touched: true });
    },
    fill: (text) => {
      const { draft } = store.get();
      const recognised = recogniseFields(text);
      if (draft === null || isBlank(recognised)) return false;
      keep({ ...draft, lead: filledWith(draft.lead, recognised), touched: true });
      return true;
    },
    choose: (campaignId) => {
      const { draft } = store.get();
      if (draft !== null) keep({ ...draft, campaignId });
    },
    startOver: () => {
      const { draft } = store.get();
      store.set({ step: EDITING });
      keep({
        connection: connection(),
        lead: draft?.offered ?? NOBODY,
        campaignId: draft?.campaignId ?? null,
        touched: false,
        offered: null,
      });
    },
    compare,
    submit: async () => {
      compare();
      const { draft, same, step } = store.get();
      if (draft === null || step.name === 'sending') return;
      const problem = problemOf(draft.lead);
      const campaignId = campaignOf(draft);
      if (problem !== null)
        return store.set({ step: { name: 'editing', problem: { kind: 'form', problem } } });
      if (campaignId === null) return;
      store.set({ step: { name: 'sending' } });
      const id = parts.newId();
      openAttempt = id;
      const before = (same ?? []).slice(0, MOST_BEFORE).map(({ lead }) => lead.id);
      await after(await send({ type: 'add-lead', id, campaignId, lead: draft.lead, before }), campaignId);
    },
    lookAgain: async () => {
      const id = openAttempt;
      const { draft, history } = store.get();
      if (id === null || draft === null) return;
      const campaignId = history.find((attempt) => attempt.id === id)?.campaignId ?? campaignOf(draft) ?? '';
      store.set({ step: { name: 'sending' } });
      await after(await lookFor(id), campaignId);
    },
  };
}

function isUnknown(error: AddingProblem): boolean {
  return error.kind === 'add' && error.problem === 'unknown';
}
