import { isCommonHost } from './common-hosts.ts';

/** Web-mail, providers of whole countries and places where anybody has a page: too many for a first frame. */
const MORE_HOSTS = new Set(
  `github.io gitlab.io pages.dev workers.dev vercel.app netlify.app wixsite.com webflow.io notion.site substack.com
  wordpress.com weebly.com canva.site carrd.co codepen.io glitch.me godaddysites.com hubspotpagebuilder.com
  jimdofree.com site123.me blogger.com abv.bg walla.co.il mynet.com posteo.de mailbox.org tuta.com tutanota.com
  rediffmail.com hey.com fastmail.com zoho.com duck.com soundcloud.com flickr.com tumblr.com wechat.com ok.ru
  ecosia.org startpage.com brave.com baidu.com threads.net telegram.org about.me linktr.ee mastodon.social
  nate.com daum.net sohu.com sina.com ukr.net rambler.ru centrum.cz att.net snapchat.com squarespace.com
  typeform.com office.com office365.com cloud.microsoft force.com
  sbcglobal.net bellsouth.net verizon.net cox.net charter.net earthlink.net juno.com optonline.net
  rocketmail.com aim.com rogers.com shaw.ca sympatico.ca videotron.ca btinternet.com btopenworld.com sky.com
  talktalk.net virginmedia.com ntlworld.com tiscali.co.uk wanadoo.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr
  tiscali.it tin.it tim.it alice.it arcor.de email.de online.de hispeed.ch aon.at chello.at telenet.be skynet.be
  ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl op.pl gazeta.pl email.cz azet.sk bk.ru list.ru inbox.ru i.ua
  meta.ua freemail.hu citromail.hu bol.com.br ig.com.br hanmail.net foxmail.com yeah.net 139.com 189.cn
  bigpond.com optusnet.com.au iinet.net.au xtra.co.nz docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com telia.com
  googlemail.com me.com mac.com pm.me ymail.com msn.com interia.eu onet.eu vp.pl tlen.pl poczta.fm buziaczek.pl
  autograf.pl go2.pl spoko.pl amorki.pl neostrada.pl post.cz atlas.cz volny.cz quick.cz tiscali.cz zoznam.sk
  post.sk pobox.sk centrum.sk stonline.sk mail.bg dir.bg bigmir.net online.ua internet.ru lenta.ru mail.ua
  email.ua tut.by inbox.lv apollo.lv mail.ee hot.ee online.ee takas.lt indamail.hu t-online.hu vipmail.hu
  upcmail.hu mail.pt iol.pt clix.pt netcabo.pt aeiou.pt globomail.com r7.com oi.com.br zipmail.com.br
  superig.com.br pop.com.br kakao.com sina.cn aliyun.com tom.com 21cn.com 163.net 188.com wo.cn bigpond.net.au
  tpg.com.au westnet.com.au adam.com.au dodo.com.au ozemail.com.au slingshot.co.nz au.com i.softbank.jp
  softbank.jp ymobile.ne.jp biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp dion.ne.jp ybb.ne.jp infoseek.jp
  excite.co.jp auone-net.jp dti.ne.jp eonet.ne.jp asahi-net.or.jp nifty.ne.jp hi-ho.ne.jp walla.com
  netvision.net.il bezeqint.net zahav.net.il 012.net.il 013.net 013net.net inter.net.il smile.net.il
  telfort.nl vodafone.it orange.pl neo.pl numericable.com telusplanet.net aliant.net orcon.net.nz bluemail.ch mail.kz
  superonline.com ttmail.com windowslive.com passport.com onlinehome.de vodafone.de vodafonemail.de o2online.de
  o2mail.de kabelmail.de unitybox.de unity-mail.de netcologne.de ewe.net ewetel.net ewetel.de mnet-mail.de
  mnet-online.de magenta.de posteo.net osnanet.de versanet.de alice-dsl.net alice-dsl.de compuserve.de lycos.de
  directbox.com tutanota.de tuta.io tutamail.com keemail.me protonmail.ch sunrise.ch swissonline.ch quickline.ch
  vtxnet.ch a1.net inode.at utanet.at kabsi.at liwest.at drei.at tele2.at proximus.be belgacom.net scarlet.be
  voo.be pandora.be kpnplanet.nl hetnet.nl upcmail.nl casema.nl chello.nl zonnet.nl quicknet.nl tele2.nl online.nl
  solcon.nl caiway.nl club-internet.fr cegetel.net 9online.fr noos.fr voila.fr nordnet.fr caramail.com caramail.fr
  bouyguestelecom.fr dbmail.com telefonica.net terra.es movistar.es ono.com wanadoo.es jazzfree.com euskalnet.net
  ya.com inwind.it iol.it blu.it fastwebnet.it teletu.it email.it aruba.it pec.it tiscalinet.it supereva.it
  virgin.net blueyonder.co.uk o2.co.uk plusnet.com plus.net plus.com tesco.net lineone.net freeserve.co.uk
  eircom.net orange.net uwclub.net telus.net bell.net cogeco.ca eastlink.ca mts.net sasktel.net teksavvy.com
  pacbell.net swbell.net ameritech.net snet.net prodigy.net spectrum.net roadrunner.com rr.com twc.com
  mindspring.com netzero.net netzero.com optimum.net frontier.com frontiernet.net windstream.net centurylink.net
  centurytel.net embarqmail.com q.com suddenlink.net mediacombb.net cableone.net hughes.net wowway.com rcn.com
  atlanticbb.net tds.net gci.net compuserve.com netscape.net excite.com lycos.com peoplepc.com bellatlantic.net
  fastmail.fm zohomail.com sify.com in.com indiatimes.com email.com usa.com post.com europe.com asia.com
  consultant.com engineer.com dr.com iname.com myself.com writeme.com techie.com inbox.com hushmail.com
  lavabit.com riseup.net disroot.org appleid.com simplelogin.com anonaddy.me mozmail.com online.no broadpark.no
  getmail.no spray.se bredband.net comhem.se tele2.se passagen.se swipnet.se jubii.dk ofir.dk mail.dk tdcadsl.dk
  stofanet.dk webspeed.dk kolumbus.fi saunalahti.fi elisanet.fi luukku.com suomi24.fi otenet.gr hol.gr forthnet.gr
  in.gr freemail.gr net.hr inet.hr siol.net email.si t-2.net eunet.rs sbb.rs mts.rs ptt.rs clicknet.ro home.ro
  emirates.net.ae eim.ae maktoob.com fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar uolsinectis.com.ar
  prodigy.net.mx terra.com.mx terra.cl vtr.net une.net.co etb.net.co cantv.net adinet.com.uy mweb.co.za
  telkomsa.net vodamail.co.za webmail.co.za iafrica.com pldtdsl.net singnet.com.sg starhub.net.sg pacific.net.sg
  netvigator.com hkbn.net pchome.com.tw hinet.net seed.net.tw yam.com streamyx.com tm.net.my telkom.net vnn.vn
  ymail.jp libertysurf.fr rediff.com mailinator.com guerrillamail.com yopmail.com temp-mail.org 10minutemail.com
  trashmail.com sharklasers.com mail.de home.ne.jp on.net`.split(/\s+/),
);

/** Whether a domain says nothing of a company, since anybody may have an address or a page there. */
export function isSharedHost(domain: string): boolean {
  return isCommonHost(domain) || MORE_HOSTS.has(domain);
}
