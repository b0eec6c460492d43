import { parseArgs } from 'node:util';
import { CONTROL_HELP } from './control.ts';
import { DEMO_KEY, startDemoApi } from './index.ts';

const HELP = `The demo API: Leadey's API with made-up people, on this machine.

  node tests/demo-api/main.ts [options]
  --port 3001        where to listen, on 127.0.0.1
  --leads 134        0 to 1,000,000
  --campaigns 6      how many campaigns
  --group-size 40    so many leads in a row share one time
  --imports 3000,500 single imports, each with one time and one campaign
  --seed 1           another seed, other people
  --latency 200      milliseconds before each answer
  --tls              HTTPS, with a certificate made at start
  --no-rate-limit    never 429
  --help

${CONTROL_HELP}`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3001' },
    leads: { type: 'string', default: '134' },
    campaigns: { type: 'string', default: '6' },
    'group-size': { type: 'string', default: '1' },
    imports: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    latency: { type: 'string', default: '0' },
    tls: { type: 'boolean', default: false },
    'no-rate-limit': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await run();

async function run(): Promise<void> {
  const workspace = {
    leads: whole('leads', values.leads),
    campaigns: whole('campaigns', values.campaigns),
    groupSize: Math.max(1, whole('group-size', values['group-size'])),
    imports: values.imports === '' ? [] : values.imports.split(',').map((size) => whole('imports', size)),
    seed: whole('seed', values.seed),
  };
  const api = await startDemoApi({
    port: whole('port', values.port),
    tls: values.tls,
    latency: whole('latency', values.latency),
    workspaces: { [DEMO_KEY]: workspace },
    control: true,
    ...(values['no-rate-limit'] ? { rateLimit: false } : {}),
  });
  console.log(`Base URL  ${api.origin}/v1`);
  console.log(`Demo key  ${DEMO_KEY}`);
  console.log(`Webhook   ${api.webhookUrl(DEMO_KEY).replace('https://backend.leadey.ai', api.origin)}`);
  console.log(
    `Try       curl ${values.tls ? '-k ' : ''}-H "Authorization: Bearer ${DEMO_KEY}" ${api.origin}/v1/me`,
  );
  console.log(
    `Faults    curl ${values.tls ? '-k ' : ''}-d '{"kind":"hang"}' ${api.origin}/demo/fault   (more: --help)`,
  );
}

function whole(name: string, value: string): number {
  const number = Number(value);
  if (value !== '' && Number.isInteger(number) && number >= 0) return number;
  console.error(`--${name} takes a whole number, not "${value}". --help tells the rest.`);
  process.exit(2);
}
