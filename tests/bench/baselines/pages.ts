import type { Lead } from '../../demo-api/index.ts';

const head = (extra: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Baseline</title>${extra}
</head>`;

/** One letter, or the browser would report no contentful paint. */
export const emptyPage = `${head('')}
<body>·</body>
</html>
`;

/** Everything Leadey's popup shows at its opening, with nothing to be computed. */
export function staticList(leads: Lead[]): string {
  return `${head('\n<link rel="stylesheet" href="popup.css">')}
<body>
<header><h1>Northwind Sales</h1><span class="plan">Growth</span><button>Refresh</button></header>
<section>
<p><b>2,840</b> credits left <i>$28.40</i> <a href="https://example.com/">Top up</a></p>
<meter max="5000" value="2840"></meter>
<p class="small">2,160 of 5,000 used</p>
</section>
<search>
<input type="search" placeholder="Search leads">
<select><option>Status</option></select>
<select><option>Campaign</option></select>
</search>
<main><ul>
${leads.map(row).join('\n')}
</ul></main>
<footer><span>1–25 of 134 leads</span><button>‹</button> 1 / 6 <button>›</button></footer>
</body>
</html>
`;
}

function row({ name, title, company, campaignName, status, score, createdAt }: Lead): string {
  const face = name.slice(0, 2).toUpperCase();
  const role = [title, company, campaignName ?? ''].filter((part) => part !== '').join(' · ');
  return [
    `<li><button class="lead"><span class="face">${plain(face)}</span>`,
    `<span class="who"><b>${plain(name)}</b><small>${plain(role)}</small></span>`,
    `<span class="end"><i>${plain(status)}</i><small>${score} · ${createdAt.slice(5, 10)}</small></span>`,
    '</button></li>',
  ].join('');
}

const plain = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
