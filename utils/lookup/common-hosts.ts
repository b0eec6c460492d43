/**
 * Sites that many people use and whose domain says nothing of a company: web-mail, social networks, places
 * where anybody gets a page, search, and Leadey. Their own companies are lost with them, which costs less than
 * taking every page on them for that company's.
 * Those that people have in front of them; more are in `shared-hosts.ts`.
 */
const COMMON_HOSTS = new Set(
  `comcast.net att.net sfr.fr virgilio.it mailbox.org bluewin.ch wp.pl onet.pl o2.pl interia.pl seznam.cz
  centrum.cz abv.bg ukr.net rambler.ru sapo.pt uol.com.br terra.com.br globo.com daum.net nate.com sina.com
  sohu.com walla.co.il mynet.com aol.com duck.com fastmail.com freenet.de free.fr gmail.com hey.com icloud.com
  laposte.net libero.it mail.com mail.ru naver.com orange.fr posteo.de proton.me protonmail.com qq.com
  rediffmail.com t-online.de tuta.com tutanota.com web.de ya.ru zoho.com 126.com 163.com bsky.app discord.com
  facebook.com fb.com flickr.com instagram.com linkedin.com mastodon.social medium.com meetup.com ok.ru
  pinterest.com quora.com reddit.com snapchat.com soundcloud.com substack.com t.me telegram.org threads.com
  threads.net tiktok.com tumblr.com twitch.tv twitter.com vimeo.com vk.com wa.me wechat.com weibo.com whatsapp.com
  x.com xing.com ycombinator.com youtu.be youtube.com about.me bit.ly blogger.com bitbucket.org canva.site
  carrd.co codepen.io dropbox.com github.com github.io gitlab.com gitlab.io glitch.me godaddysites.com
  hubspotpagebuilder.com jimdofree.com linktr.ee netlify.app notion.site notion.so pages.dev sharepoint.com
  site123.me squarespace.com stackoverflow.com typeform.com vercel.app weebly.com webflow.io wikipedia.org wix.com
  wixsite.com wordpress.com workers.dev archive.org baidu.com bing.com brave.com duckduckgo.com ecosia.org
  startpage.com leadey.ai`.split(/\s+/),
);

const IN_EVERY_COUNTRY =
  /^(?:aol|blogspot|gmx|google|hotmail|live|outlook|yahoo|yandex)\.(?:com?\.)?[a-z]{2,3}$/;

export function isCommonHost(domain: string): boolean {
  return COMMON_HOSTS.has(domain) || IN_EVERY_COUNTRY.test(domain);
}
