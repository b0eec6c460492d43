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
    ['in a sentence that ends with it', `It is ${URL_PASTED}.`],
    ['in brackets', `(${URL_PASTED})`],
    ['in brackets at the end of a sentence', `(It is ${URL_PASTED}).`],
    ['in bold letters, with a word behind', `**${URL_PASTED}**—thanks`],
    ['with a stroke before its parameters', URL_PASTED.replace('?', '/?')],
    ['with letters that are written as an encoding', URL_PASTED.replace('camp_1', 'camp%5F1')],
    ['its token in a header without quotes', `${URL_PASTED.replace(/\?.*/, '')}\nX-Webhook-Token: ${TOKEN}`],
    [
      'its token in a header close to its name',
      `${URL_PASTED.replace(/\?.*/, '')} 'x-webhook-token:${TOKEN}'`,
    ],
    ['its token in an escaped header', `${URL_PASTED.replace(/\?.*/, '')} \\"x-webhook-token :${TOKEN}\\"`],
    ['as long as a paste may be', URL_PASTED.padStart(4096)],
  ])('%s', (_, pasted) => expect(parseWebhookUrl(pasted)).toEqual(webhook));

  test('the token in the address is the one, whatever a header beside it says', () =>
    expect(parseWebhookUrl(`${URL_PASTED} x-webhook-token: whk_another12`)).toEqual(webhook));

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
    [URL_PASTED.padStart(4097), 'tooLong'],
    [URL_PASTED.replace(TOKEN, 'whk_abcdéf'), 'noToken'],
    [URL_PASTED.replace(TOKEN, 'éwhk_abcdef'), 'noToken'],
    ['backend.leadey.ai: where is the < campaignId >?', 'placeholder'],
    [URL_PASTED.replace(TOKEN, 'whk_abc%20def'), 'noToken'],
    [URL_PASTED.replace(TOKEN, 'x'.repeat(501)), 'placeholder'],
    [URL_PASTED.replace(TOKEN, 'a'.repeat(501)), 'noToken'],
    [URL_PASTED.replace(TOKEN, '***'), 'noToken'],
    [URL_PASTED.replace('camp_1', '%E0%A4'), 'placeholder'],
    [URL_PASTED.replace('camp_1', '..'), 'placeholder'],
    ['backend.leadey.ai: where is the <campaignId>?', 'placeholder'],
    ['backend.leadey.ai: where is the campaign?', 'otherAddress'],
    ['Where is the {campaignId}?', 'otherAddress'],
  ])('%j is refused as %s', (pasted, error) => expect(parseWebhookUrl(pasted)).toEqual({ ok: false, error }));

  test('an id that is none of Leadey’s own leads nowhere else', () => {
    expect(webhookAddress('../../v1/me')).toBe(
      'https://backend.leadey.ai/webhooks/funnels/..%2F..%2Fv1%2Fme/leads',
    );
    expect(parseWebhookUrl(URL_PASTED.replace('camp_1', 'a%2Fb')).ok).toBe(false);
  });

  test('a sign within a token belongs to it', () =>
    expect(parseWebhookUrl(URL_PASTED.replace(TOKEN, 'whk_3f9c.2a7b'))).toMatchObject({
      value: { token: 'whk_3f9c.2a7b' },
    }));

  test('a token of five hundred letters is one', () =>
    expect(parseWebhookUrl(URL_PASTED.replace(TOKEN, 'a'.repeat(500))).ok).toBe(true));

  test('of its token the last four letters are seen, of a short one none', () => {
    expect(maskToken(TOKEN as WebhookToken)).toBe('whk_••••e41d');
    expect(maskToken('whk_short' as WebhookToken)).toBe('whk_••••');
    expect(maskToken('whk_4567890abcde' as WebhookToken)).toBe('whk_••••bcde');
    expect(maskToken('whk_4567890abcd' as WebhookToken)).toBe('whk_••••');
    expect(maskToken('abcdefghijklmnopqrst' as WebhookToken)).toBe('••••qrst');
  });
});
