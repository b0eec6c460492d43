import { isCommonPortal } from './common-portals.ts';

/** Of more countries, and the parts of other sites on which companies advertise their jobs: too many for a first frame. */
const MORE_PORTALS = new Set(
  `owler.com opencorporates.com pappers.fr societe.com ziprecruiter.com welcometothejungle.com softwareadvice.com trustradius.com yellowpages.com
  apnews.com axios.com businessinsider.com lesechos.fr theverge.com venturebeat.com wired.com sifted.eu welt.de sueddeutsche.de bild.de n-tv.de
  heise.de golem.de t3n.de gruenderszene.de wiwo.de manager-magazin.de stern.de focus.de tagesschau.de
  derstandard.at diepresse.com nzz.ch lexpress.fr liberation.fr bfmtv.com latribune.fr capital.fr challenges.fr
  usinenouvelle.com maddyness.com expansion.com abc.es lavanguardia.com eleconomista.es elconfidencial.com
  clarin.com lanacion.com.ar infobae.com folha.uol.com.br estadao.com.br exame.com wyborcza.pl rp.pl pb.pl
  money.pl bankier.pl nikkei.com asahi.com yomiuri.co.jp toyokeizai.net haaretz.com haaretz.co.il calcalist.co.il
  globes.co.il themarker.com ynet.co.il aljazeera.com aljazeera.net alarabiya.net arabnews.com gulfnews.com
  thenationalnews.com economist.com washingtonpost.com usatoday.com independent.co.uk telegraph.co.uk
  businesswire.com prnewswire.com globenewswire.com marketwatch.com seekingalpha.com investopedia.com fool.com
  morningstar.com prweb.com appvizer.fr appvizer.com clutch.co sourceforge.net alternativeto.net saasworthy.com
  softwaresuggest.com slashdot.org peerspot.com rocketreach.co dealroom.co tracxn.com cbinsights.com angel.co
  f6s.com europages.com europages.de europages.fr kompass.com wlw.de gelbeseiten.de dasoertliche.de
  firmenwissen.de creditreform.de companyhouse.de handelsregister.de unternehmensregister.de bundesanzeiger.de
  infogreffe.fr verif.com pagesjaunes.fr manageo.fr einforma.com infocif.es paginasamarillas.es cnpj.biz
  econodata.com.br reclameaqui.com.br panoramafirm.pl pkt.pl gowork.pl pracuj.pl nofluffjobs.com justjoin.it
  baseconnect.in wantedly.com en-japan.com rikunabi.com mynavi.jp doda.jp bayt.com jobs.ch karriere.at apec.fr
  hellowork.com cadremploi.fr seek.com.au naukri.com reed.co.uk totaljobs.com dice.com catho.com.br
  simplyhired.com careerbuilder.com builtin.com levels.fyi theladders.com otta.com jobs.lever.co
  boards.greenhouse.io job-boards.greenhouse.io apply.workable.com jobs.workable.com jobs.ashbyhq.com
  jobs.smartrecruiters.com careers.smartrecruiters.com jobs.personio.de jobs.personio.com eventbrite.com sec.gov
  company-information.service.gov.uk companieshouse.gov.uk wikidata.org britannica.com provenexpert.com ekomi.de
  trustedshops.de trustedshops.com tripadvisor.com bbb.org manta.com hotfrog.com cylex.de 11880.com yell.com
  thomsonlocal.com signalhire.com contactout.com`.split(/\s+/),
);

/** Whether a domain, or a host, has pages about other companies. */
export function isPortal(domain: string): boolean {
  return isCommonPortal(domain) || MORE_PORTALS.has(domain);
}
