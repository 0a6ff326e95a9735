/** Providers where anybody has an address: it says nothing of an employer, and is private. */
import { domainOf } from "./identity.ts";

const DOMAINS = new Set(
  `gmail.com googlemail.com icloud.com me.com mac.com aol.com aim.com msn.com passport.com ymail.com rocketmail.com
  web.de freenet.de t-online.de arcor.de posteo.de posteo.net mailbox.org email.de online.de kabelmail.de
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com fastmail.com fastmail.fm
  hey.com hushmail.com mail.com email.com usa.com inbox.com zoho.com zohomail.com riseup.net duck.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net
  juno.com rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au xtra.co.nz
  btinternet.com ntlworld.com virginmedia.com sky.com talktalk.net blueyonder.co.uk
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr
  libero.it virgilio.it tiscali.it alice.it tin.it fastwebnet.it
  terra.com.br uol.com.br bol.com.br ig.com.br globo.com sapo.pt
  mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua
  wp.pl o2.pl onet.pl interia.pl gazeta.pl tlen.pl seznam.cz centrum.cz email.cz volny.cz azet.sk
  bluewin.ch hispeed.ch sunrise.ch chello.at aon.at a1.net telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl
  telia.com bredband.net comhem.se online.no broadpark.no tdcadsl.dk jubii.dk elisanet.fi kolumbus.fi luukku.com
  freemail.hu citromail.hu abv.bg otenet.gr walla.co.il
  qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com aliyun.com foxmail.com 21cn.com
  naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp
  rediffmail.com indiatimes.com`
    .trim()
    .split(/\s+/u),
);
/** One name under many countries: `yahoo.co.uk`, `gmx.at`. */
const ANY_COUNTRY = /^(?:yahoo|hotmail|live|outlook|gmx|googlemail|windowslive)\.(?:[a-z]{2,4}|com?\.[a-z]{2})$/u;

/** Tells whether a normalised address is at a provider of mail for everybody. */
export function isFreeMail(email: string): boolean {
  const domain = domainOf(email);
  return DOMAINS.has(domain) || ANY_COUNTRY.test(domain);
}
