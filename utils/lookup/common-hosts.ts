/**
 * Sites that many people use and whose domain says nothing of a company: web-mail, social networks, places
 * where anybody gets a page, search, and Leadey. Their own companies are lost with them, which costs less than
 * taking every page on them for that company's.
 * Those that people have in front of them; more are in `shared-hosts.ts`.
 */
const COMMON_HOSTS = new Set(
  `comcast.net sfr.fr virgilio.it bluewin.ch wp.pl onet.pl o2.pl interia.pl seznam.cz sapo.pt uol.com.br
  terra.com.br globo.com aol.com freenet.de free.fr gmail.com icloud.com laposte.net libero.it mail.com mail.ru
  naver.com orange.fr proton.me protonmail.com qq.com t-online.de web.de ya.ru 126.com 163.com bsky.app
  discord.com facebook.com fb.com instagram.com linkedin.com medium.com meetup.com pinterest.com quora.com
  reddit.com t.me threads.com tiktok.com twitch.tv twitter.com vimeo.com vk.com wa.me weibo.com whatsapp.com x.com
  xing.com ycombinator.com youtu.be youtube.com bit.ly bitbucket.org dropbox.com github.com gitlab.com notion.so
  sharepoint.com stackoverflow.com wikipedia.org wix.com archive.org bing.com duckduckgo.com leadey.ai`.split(
    /\s+/,
  ),
);

const IN_EVERY_COUNTRY =
  /^(?:aol|blogspot|gmx|google|hotmail|live|outlook|yahoo|yandex)\.(?:com?\.)?[a-z]{2,3}$/;

export function isCommonHost(domain: string): boolean {
  return COMMON_HOSTS.has(domain) || IN_EVERY_COUNTRY.test(domain);
}
