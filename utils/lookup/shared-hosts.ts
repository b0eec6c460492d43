/**
 * Sites that many people use and whose domain says nothing of a company: web-mail, social networks, places
 * where anybody gets a page, search, and Leadey. Their own companies are lost with them, which costs less than
 * taking every page on them for that company's.
 */
const SHARED_HOSTS = new Set(
  `comcast.net att.net sbcglobal.net bellsouth.net verizon.net cox.net charter.net earthlink.net juno.com
  optonline.net rocketmail.com aim.com rogers.com shaw.ca sympatico.ca videotron.ca btinternet.com
  btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com tiscali.co.uk wanadoo.fr sfr.fr neuf.fr
  bbox.fr numericable.fr aliceadsl.fr virgilio.it tiscali.it alice.it tin.it tim.it arcor.de mailbox.org
  email.de online.de bluewin.ch hispeed.ch aon.at chello.at telenet.be skynet.be ziggo.nl kpnmail.nl
  xs4all.nl planet.nl home.nl wp.pl onet.pl o2.pl interia.pl op.pl gazeta.pl seznam.cz email.cz centrum.cz
  azet.sk abv.bg ukr.net i.ua meta.ua rambler.ru bk.ru list.ru inbox.ru freemail.hu citromail.hu sapo.pt
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com daum.net hanmail.net nate.com sina.com sohu.com
  foxmail.com yeah.net 139.com 189.cn bigpond.com optusnet.com.au iinet.net.au xtra.co.nz docomo.ne.jp
  ezweb.ne.jp softbank.ne.jp nifty.com telia.com walla.co.il mynet.com
  aol.com duck.com fastmail.com freenet.de free.fr gmail.com googlemail.com
  hey.com icloud.com laposte.net libero.it mac.com mail.com
  mail.ru me.com msn.com naver.com orange.fr pm.me posteo.de proton.me protonmail.com qq.com rediffmail.com
  t-online.de tuta.com tutanota.com web.de ya.ru 
  ymail.com zoho.com 126.com 163.com
  bsky.app discord.com facebook.com fb.com flickr.com instagram.com linkedin.com mastodon.social medium.com meetup.com
  ok.ru pinterest.com quora.com reddit.com snapchat.com soundcloud.com substack.com t.me telegram.org threads.com
  threads.net tiktok.com tumblr.com twitch.tv twitter.com vimeo.com vk.com wa.me wechat.com weibo.com
  whatsapp.com x.com xing.com ycombinator.com youtu.be youtube.com
  about.me bit.ly blogger.com bitbucket.org canva.site carrd.co codepen.io dropbox.com github.com
  github.io gitlab.com gitlab.io glitch.me godaddysites.com hubspotpagebuilder.com jimdofree.com linktr.ee
  netlify.app notion.site notion.so pages.dev sharepoint.com site123.me squarespace.com stackoverflow.com typeform.com
  vercel.app weebly.com webflow.io wikipedia.org wix.com wixsite.com wordpress.com workers.dev
  archive.org baidu.com bing.com brave.com duckduckgo.com ecosia.org startpage.com
  leadey.ai`.split(/\s+/),
);

const IN_EVERY_COUNTRY = /^(?:blogspot|gmx|google|hotmail|live|outlook|yahoo|yandex)\.(?:com?\.)?[a-z]{2,3}$/;

export function isSharedHost(domain: string): boolean {
  return SHARED_HOSTS.has(domain) || IN_EVERY_COUNTRY.test(domain);
}
