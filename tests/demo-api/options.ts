import type { Fault } from './faults.ts';
import type { Credits, Lead, Organization } from './records.ts';

export interface DemoWorkspaceOptions {
  seed?: number;
  /** 0 to 1,000,000; made on demand, so a large number costs nothing at start. Default 134. */
  leads?: number;
  /** Default 6. */
  campaigns?: number;
  /** Leads beside the made-up ones, each as `addLeads` takes it. */
  besides?: Partial<Lead>[];
  /** How many leads in a row share one `createdAt`. Default 1. */
  groupSize?: number;
  /** Sizes of single imports: each stamps all its leads with one time and fills one campaign. */
  imports?: number[];
  organization?: Partial<Pick<Organization, 'id' | 'name' | 'plan' | 'planStatus' | 'createdAt'>>;
  credits?: Credits;
  /** Larger pages of all leads are refused, as Leadey refuses none: so nothing is synced, and each page is asked for. */
  largestPageOfAll?: number;
  /** The moment that the ages of the leads are counted back from. Default: the API's clock at start. */
  now?: number;
}

export interface DemoApiOptions {
  tls?: boolean;
  port?: number;
  /** By key. Default: DEMO_KEY with a default workspace. */
  workspaces?: Record<string, DemoWorkspaceOptions>;
  /** Requests in a fixed minute, per key. Default 120; `false` switches it off. */
  rateLimit?: number | false;
  now?: () => number;
  /** Milliseconds before each answer. */
  latency?: number;
  /** Serve the control paths below /demo/ (for the standalone server). */
  control?: boolean;
}

export interface DemoRequest {
  at: number;
  method: string;
  /** Without the query. */
  path: string;
  query: Record<string, string>;
  /** 0 until answered, and for ever where the connection ended first. */
  status: number;
  host: string;
  /** The client went away before the answer was complete. */
  aborted: boolean;
  /** The masked key, or null where none was sent. */
  keyLabel: string | null;
  headers: Record<string, string>;
}

/** What stands behind the port, and what a test can do to it. */
export interface DemoService {
  /** Another text whenever leads, credits or an organization were changed; after a fresh start, the first one again. */
  readonly edition: string;
  requests: DemoRequest[];
  clearRequests(): void;
  setLatency(ms: number): void;
  fault(fault: Fault): () => void;
  clearFaults(): void;
  /** Leads, credits, organizations, keys and webhooks are as at the start again; faults and latency stay in force. */
  startAfresh(): void;
  revokeKey(key: string): void;
  restoreKey(key: string): void;
  /** Makes another key to the workspace of this one. */
  addKey(key: string, besides: string): void;
  setCredits(key: string, credits: Partial<Credits>): void;
  setOrganization(key: string, organization: Partial<Organization>): void;
  addLeads(key: string, leads: Partial<Lead>[]): Lead[];
  changeLead(key: string, id: string, change: Partial<Lead>): void;
  deleteLead(key: string, id: string): void;
  /** Takes away the newest. */
  deleteLeads(key: string, count: number): void;
  /** What people copy in the Cockpit to let leads into this campaign (by its place; default: the first). */
  webhookUrl(key: string, campaign?: number): string;
  /** Makes that webhook's token useless. */
  rotateWebhook(key: string, campaign?: number): void;
  leadCount(key: string): number;
  /** Every lead, newest first, whatever paging hides. */
  allLeads(key: string): Iterable<Lead>;
}

export interface DemoApi extends DemoService {
  port: number;
  /** http(s)://127.0.0.1:PORT */
  origin: string;
  /** PEM of the self-signed certificate, null without TLS. */
  certificate: string | null;
  close(): Promise<void>;
}
