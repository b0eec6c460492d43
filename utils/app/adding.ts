import { aboutSite } from '../adding/about-site.ts';
import type { AddError, Added } from '../adding/added.ts';
import { chooseCampaign } from '../adding/choose-campaign.ts';
import { begun, filledWith, isBlank } from '../adding/draft.ts';
import {
  clipped,
  isSameNewLead,
  LONGEST_FIELD,
  type NewLead,
  type NewLeadField,
  type NewLeadProblem,
  NOBODY,
  problemOf,
} from '../adding/new-lead.ts';
import { recogniseFields } from '../adding/recognise-fields.ts';
import { createComparison, describeSame, type SameLead } from '../adding/same-leads.ts';
import type { Answers } from '../messages/answers.ts';
import type { SendRequest } from '../messages/send-request.ts';
import type { Attempt, Draft } from '../storage/webhook-schemas.ts';
import type { AllLeads } from './all-leads.ts';
import type { AppState } from './state.ts';
import { createStore, type Signals, type Store } from './store.ts';

/** Why a lead was not sent, or not added. */
export type AddingProblem =
  /** `check`: adding would write over somebody; `not-compared`: nobody is here to compare with yet. */
  { readonly kind: 'form'; readonly problem: NewLeadProblem | 'check' | 'notCompared' } | AddError;

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
  /** Fills what is empty with what a text tells, and the field it was pasted into; whether that changed anything. */
  fill(text: string, into: NewLeadField): boolean;
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
  readonly now: () => number;
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
  /** The last attempt whose outcome this page does not know, as it was sent. */
  let pending: Pick<Attempt, 'id' | 'lead' | 'campaignId'> | null = null;
  /** What somebody was warned of: the next press sends it. */
  let warnedOf = '';
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

  /** What came of an attempt changes the form only where that still holds what was sent. */
  async function after(
    answer: Answers['add-lead'],
    sent: Pick<Attempt, 'lead' | 'campaignId'>,
  ): Promise<void> {
    const { draft } = store.get();
    const isHere = draft?.connection === connection() && isSameNewLead(draft.lead, sent.lead);
    const history = await readAdded(connection());
    store.set({ history });
    if (answer.ok || !isUnknown(answer.error)) pending = null;
    if (answer.ok && isHere) {
      writeDraft(null);
      store.set({ step: { name: 'added', added: answer.value, campaignId: sent.campaignId }, same: [] });
    } else if (isHere) store.set({ step: { name: 'editing', problem: answer.ok ? null : answer.error } });
    else if (store.get().step.name === 'sending') store.set({ step: EDITING });
    if (answer.ok) await parts.refresh();
  }

  /** Once for each lead: nobody writes over another unseen, by pressing quicker than leads are compared. */
  function isToBeChecked(draft: Draft, before: readonly SameLead[] | null): AddingProblem | null {
    const { same } = store.get();
    const what = JSON.stringify([draft.lead, campaignOf(draft)]);
    if (warnedOf === what) return null;
    warnedOf = what;
    if (same === null) return { kind: 'form', problem: 'notCompared' };
    const seen = new Set(before?.map(({ lead }) => lead.id));
    const isNews = same.some(({ lead, overwrites }) => overwrites?.length && !seen.has(lead.id));
    return isNews ? { kind: 'form', problem: 'check' } : null;
  }

  const stop = (problem: AddingProblem) => store.set({ step: { name: 'editing', problem } });

  return {
    state: store.signals,
    begin: async (from) => {
      const draft = begun(await readDraft(), connection(), known(from));
      writeDraft(draft);
      const isSending = store.get().step.name === 'sending';
      store.set({ draft, same: null, ...(isSending ? {} : { step: EDITING }) });
    },
    open: async () => {
      const [stored, history] = await Promise.all([readDraft(), readAdded(connection())]);
      const draft = begun(stored, connection(), NOBODY);
      const [last] = history;
      pending = history.find(({ state }) => state === 'sending') ?? null;
      const isSending = store.get().step.name === 'sending';
      store.set({ draft, history, ...(isSending ? {} : { step: stepAfter(last, stored, parts.now()) }) });
      compare();
    },
    change: (field, value) => {
      const { draft } = store.get();
      if (draft === null) return;
      const lead = { ...draft.lead, [field]: value.slice(0, LONGEST_FIELD) };
      const { step } = store.get();
      // What nobody knows the outcome of stays told.
      if (step.name === 'editing' && step.problem !== null && !isUnknown(step.problem))
        store.set({ step: EDITING });
      keep({ ...draft, lead, touched: true });
    },
    fill: (text, into) => {
      const { draft } = store.get();
      const told = clipped(recogniseFields(text));
      if (draft === null) return false;
      // What it was pasted into takes its own part, whatever stood there.
      const lead = filledWith(draft.lead, told);
      const filled = told[into] === '' ? lead : { ...lead, [into]: told[into] };
      if (isSameNewLead(filled, draft.lead)) return false;
      keep({ ...draft, lead: filled, touched: true });
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
      const { draft, same: seen, step } = store.get();
      if (draft === null || step.name === 'sending' || draft.connection !== connection()) return;
      compare();
      const campaignId = campaignOf(draft);
      const problem = problemOf(draft.lead);
      if (problem !== null) return stop({ kind: 'form', problem });
      if (campaignId === null) return;
      const check = isToBeChecked(draft, seen);
      if (check !== null) return stop(check);
      const again = step.name === 'editing' && step.problem !== null && isUnknown(step.problem);
      const sent = { id: parts.newId(), campaignId, lead: draft.lead };
      pending = sent;
      store.set({ step: { name: 'sending' } });
      const before = (store.get().same ?? []).slice(0, MOST_BEFORE).map(({ lead }) => lead.id);
      await after(
        await send({ type: 'add-lead', connection: draft.connection, again, before, ...sent }),
        sent,
      );
    },
    lookAgain: async () => {
      const sent = pending;
      if (sent === null) return store.set({ step: EDITING });
      store.set({ step: { name: 'sending' } });
      await after(await send({ type: 'look-added', id: sent.id }), sent);
    },
  };
}

/** In milliseconds: what was added before a popup was closed is told when it is opened soon after. */
const JUST_NOW = 2 * 60_000;

/** What came of the last attempt, where nobody has seen it: the page that sent it may have been closed. */
function stepAfter(last: Attempt | undefined, draft: Draft | null, now: number): AddingStep {
  if (last === undefined) return EDITING;
  const { state, leadId, problem, campaignId } = last;
  if (state === 'sending') return { name: 'editing', problem: { kind: 'add', problem: 'unknown' } };
  // Once it is added it stands in no form; whoever begins another has one.
  const isDone = leadId !== null && draft === null && now - last.at < JUST_NOW;
  if (isDone)
    return { name: 'added', added: { leadId, created: state === 'added', twice: false }, campaignId };
  const isOfThis = problem && draft !== null && isSameNewLead(draft.lead, last.lead);
  return isOfThis ? { name: 'editing', problem: { kind: 'add', problem } } : EDITING;
}

/** Whether it may have been taken all the same. */
function isUnknown(error: AddingProblem): boolean {
  return error.kind === 'interrupted' || (error.kind === 'add' && error.problem === 'unknown');
}
