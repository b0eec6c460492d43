import { describe, expect, test } from 'vitest';
import { maskToken, parseWebhookUrl, type WebhookToken, webhookAddress } from './webhook-url.ts';

const TOKEN = 'whk_3f9c2a7be41d';
const URL_PASTED = `https://backend.leadey.ai/webhooks/funnels/camp_1/leads?token=${TOKEN}`;
const webhook = { ok: true, value: { campaignId: 'camp_1', token: TOKEN } };

describe('A webhook’s address, as people paste it', () => {
  test.each([
    ['as it is copied', URL_PASTED],
    ['with blanks around it', `  ${URL_PASTED}\n`],
    ['in quotes', `"${URL_PASTED}"`],
    ['in a sentence', `Here you are: <${URL_PASTED}>. Cheers, Sam`],
    ['without its scheme', URL_PASTED.replace('https://', '')],
    ['with other parameters', URL_PASTED.replace('?', '?source=crm&')],
    ['broken by a mail programme', URL_PASTED.replace('/leads', '/le\r\n  ads')],
    ['in bold letters', `**${URL_PASTED}**`],
    ['in French quotes', `«${URL_PASTED}»`],
    ['in Japanese quotes', `「${URL_PASTED}」`],
    ['as a link of a chat', `<${URL_PASTED}|copy>`],
    ['with an invisible mark', `\u200b${URL_PASTED}\u200b`],
    ['with capitals', URL_PASTED.replace('backend.leadey.ai', 'Backend.Leadey.AI')],
    ['in a command', `curl -X POST '${URL_PASTED}' -H 'Content-Type: application/json' -d '{"name":"Ada"}'`],
    [
      'in a command with the token in its header',
      `curl -X POST "https://backend.leadey.ai/webhooks/funnels/camp_1/leads" -H "x-webhook-token: ${TOKEN}"`,
    ],
  ])('%s', (_, pasted) => expect(parseWebhookUrl(pasted)).toEqual(webhook));

  test.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    [`${URL_PASTED}${'x'.repeat(5000)}`, 'tooLong'],
    ['https://hooks.zapier.com/hooks/catch/1/2', 'otherAddress'],
    [URL_PASTED.replace('backend.leadey.ai', 'backend.leadey.ai.evil.example'), 'otherAddress'],
    [URL_PASTED.replace('backend.leadey.ai', 'evilbackend.leadey.ai'), 'otherAddress'],
    ['https://app.leadey.ai/dashboard/funnels/camp_1', 'otherAddress'],
    ['leadey_sk_live_abcdefgh', 'apiKey'],
    [URL_PASTED.replace(/\?.*/, ''), 'noToken'],
    [`${URL_PASTED.replace(/=.*/, '=')}`, 'noToken'],
    ['https://backend.leadey.ai/webhooks/funnels/{campaignId}/leads?token={token}', 'placeholder'],
    ['https://backend.leadey.ai/webhooks/funnels/<campaignId>/leads?token=x', 'placeholder'],
    [URL_PASTED.replace(TOKEN, 'YOUR_TOKEN'), 'placeholder'],
    [URL_PASTED.replace(TOKEN, 'whk_…'), 'placeholder'],
    [URL_PASTED.replace(TOKEN, 'whk_****a1b2'), 'placeholder'],
    [URL_PASTED.replace(TOKEN, 'whk_xxxxxxxx'), 'placeholder'],
  ])('%j is refused as %s', (pasted, error) => expect(parseWebhookUrl(pasted)).toEqual({ ok: false, error }));

  test('an id that is none of Leadey’s own leads nowhere else', () => {
    expect(webhookAddress('../../v1/me')).toBe(
      'https://backend.leadey.ai/webhooks/funnels/..%2F..%2Fv1%2Fme/leads',
    );
    expect(parseWebhookUrl(URL_PASTED.replace('camp_1', 'a%2Fb')).ok).toBe(false);
  });

  test('of its token the last four letters are seen, of a short one none', () => {
    expect(maskToken(TOKEN as WebhookToken)).toBe('whk_••••e41d');
    expect(maskToken('whk_short' as WebhookToken)).toBe('whk_••••');
    expect(maskToken('abcdefghijklmnopqrst' as WebhookToken)).toBe('••••qrst');
  });
});
