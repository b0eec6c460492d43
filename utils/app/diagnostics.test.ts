// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { stateWith } from '../../tests/unit/fake-app.ts';
import { account, lead, NOON, organization } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { NO_POLICY } from '../settings/policy.ts';
import { diagnosticsReport, type Surroundings } from './diagnostics.ts';
import { stateOf } from './read-stored-state.ts';

const around: Surroundings = {
  version: '0.1.0',
  browser: 'Firefox/153.0',
  language: 'de-DE',
  permissions: ['storage', 'https://backend.leadey.ai/*'],
  stored: { session: 41_000, local: 900 },
  at: NOON,
};

describe('The report for support', () => {
  test('says what helps to find a fault', () => {
    const state = stateWith({ accountError: { kind: 'offline' }, policy: { ...NO_POLICY, exportOff: true } });
    const report = diagnosticsReport(state, around);
    for (const part of ['0.1.0', 'Firefox/153.0', 'credits error: offline', 'leads: 134', '"exportOff":true'])
      expect(report).toContain(part);
  });

  test('names no key, no workspace, no person and nothing that was searched', () => {
    const state = stateWith({
      query: { ...FIRST_PAGE, search: 'Lovelace' },
      workspaces: [{ ...account, organization: { ...organization, id: 'org_2', name: 'Globex' } }],
      policy: { ...NO_POLICY, allowedWorkspaces: ['org_1', 'org_2'] },
    });
    const report = diagnosticsReport(state, around);
    for (const secret of [account.maskedKey, 'Acme', 'Globex', 'org_', lead.email, 'Person 1', 'Lovelace'])
      expect(report).not.toContain(secret);
    expect(report).toContain('workspaces: 2');
  });

  test('is made where nobody is connected, too', () => {
    expect(diagnosticsReport(stateOf(null, {}), around)).toContain('workspaces: 0');
  });
});
