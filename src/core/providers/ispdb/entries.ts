/*
 * Facts from Mozilla's ISPDB (https://github.com/thunderbird/autoconfig), written by scripts/ispdb.ts.
 *
 * This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not
 * distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
 */

/** The day of the snapshot that the entries are of, ISO 8601. */
export const ispdbRead = '2026-03-12';

/**
 * One provider a line, its fields parted by `;`: id, name, domains, IMAP servers, SMTP servers, methods, pages; several of a kind by
 * blanks. A server is `host:port/security`, with `/local` where the user name is what stands before the `@`, and `@domain` where it
 * serves that domain alone. Servers without encryption are left out.
 */
export const ispdbEntries = `
126.com;126.com;126.com;imap.126.com:993/tls;smtp.126.com:465/tls;password;
163.com;163.com;163.com;imap.163.com:993/tls;smtp.163.com:465/tls;password;
1und1.de;1&1;online.de onlinehome.de sofortstart.de sofort-start.de sofortsurf.de sofort-surf.de go4more.de kundenserver.de schlund.de;imap.1und1.de:993/tls imap.1und1.de:143/starttls;smtp.1und1.de:465/tls smtp.1und1.de:587/starttls;password;https://hilfe-center.1und1.de/e-mail-einstellungen
MessagingEngine;Fastmail;messagingengine.com;imap.fastmail.com:993/tls;smtp.fastmail.com:465/tls;password oauth2;
OXCloud-EU;OX Cloud EU;cloudeu.xion.oxcs.net;imap.eu.appsuite.cloud:993/tls imap.eu.appsuite.cloud:143/starttls;smtp.eu.appsuite.cloud:587/starttls;password;https://confluence-public.open-xchange.com/display/OASC/OX+Cloud+%28OX+brand%29+endpoints
OXCloud-US;OX Cloud US;cloudus.xion.oxcs.net;imap.us.appsuite.cloud:993/tls imap.us.appsuite.cloud:143/starttls;smtp.us.appsuite.cloud:587/starttls;password;https://confluence-public.open-xchange.com/display/OASC/OX+Cloud+%28OX+brand%29+endpoints
a1.net;a1.net;a1.net aon.at;securemail.a1.net:993/tls;securemail.a1.net:587/starttls;password;
active24.com;ACTIVE 24 Webhosting;active24.com smtp.cz;email.active24.com:993/tls;email.active24.com:465/tls;password;
alice.it;Alice Italy;alice.it;in.alice.it:143/starttls;out.alice.it:587/starttls;password;https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta
aol.com;AOL Mail;aol.com aim.com netscape.net netscape.com compuserve.com cs.com wmconnect.com aol.de aol.it aol.fr aol.es aol.se aol.co.uk aol.co.nz aol.com.au aol.com.ar aol.com.br aol.com.mx mail.gm0.yahoodns.net;imap.aol.com:993/tls;smtp.aol.com:465/tls;password oauth2;https://help.aol.com/articles/how-do-i-use-other-email-applications-to-send-and-receive-my-aol-mail
arubapec.it;Aruba PEC;pec.it arubapec.it mypec.eu gigapec.it ingpec.eu;imaps.pec.aruba.it:993/tls;smtps.pec.aruba.it:465/tls;password;
att.net;AT&T;ameritech.net att.net bellsouth.net currently.com flash.net nvbell.net pacbell.net prodigy.net sbcglobal.net snet.net swbell.net wans.net;imap.mail.att.net:993/tls;outbound.att.net:465/tls smtp.mail.att.net:465/tls;password oauth2;https://www.att.com/support/article/email-support/KM1010523/
bay.wind.ne.jp;群馬インターネット;bay.wind.ne.jp bay.wind.jp bay.wind.co.jp bay.gunmanet.or.jp bay.gunmanet.ne.jp;;;password;
bb-niigata.jp;ＢＢにいがた;bb-niigata.jp;;;password;
bell.net;Bell Canada email;bell.net sympatico.ca;imap.bell.net:993/tls;smtphm.sympatico.ca:587/starttls;password;
biglobe.ne.jp;Biglobe;biglobe.ne.jp;;mail.biglobe.ne.jp:465/tls;password;
bigpond.com;Telstra Mail;bigpond.com bigpond.net.au telstra.com bigpond.net;imap.telstra.com:993/tls;smtp.telstra.com:465/tls;password;https://www.telstra.com.au/support/category/email/telstra-mail/recommended-email-settings-for-telstra-mail
blueyonder.co.uk;Blueyonder: Virgin Media Mail;blueyonder.co.uk;imap4.blueyonder.co.uk:993/tls;smtp.blueyonder.co.uk:465/tls;password;
bol.com.br;BOL - Brasil Online;bol.com.br;imap.bol.com.br:993/tls/local;smtps.bol.com.br:465/tls/local smtps.bol.com.br:587/starttls/local;password;
broba.cc;ぷらら;garnet.broba.cc amethyst.broba.cc coral.broba.ccv diamond.broba.cc;;;password;
btinternet.com;BT Mail;btinternet.com btopenworld.com talk21.com;mail.btinternet.com:993/tls;mail.btinternet.com:465/tls;password;
cc9.ne.jp;CC9インターネットサービス;cc9.ne.jp;pop.cc9.ne.jp:993/tls/local;msa.cc9.ne.jp:465/tls/local;password;https://www.cc9.jp/support/internet/software/mail/thunderbird.html https://www.cc9.jp/support/internet/software/mail/imap.html
cek.ne.jp;エコーシティー・駒ケ岳;cek.ne.jp;imap.cek.ne.jp:993/tls;smtpa.cek.ne.jp:465/tls;password;https://faq.cek.co.jp/CEK%E3%81%AE%E3%83%A1%E3%83%BC%E3%83%AB%E3%82%92%E4%BD%BF%E3%81%86%E6%96%B9%E6%B3%95-64b667d02407c8001bfabc95
centurylink.net;CenturyLink.net;centurylink.net embarqmail.com;mail.centurylink.net:993/tls;smtp.centurylink.net:587/starttls;password;
centurytel.net;CenturyTel.net;centurytel.net clds.net coastalnow.net cochill.net cswnet.com emadisonriver.com emadisonriver.net gallatinriver.net grics.net gulftel.com madisonriver.biz mebtel.net;;smtpauth.centurytel.net:587/starttls;password;
cgl.ucsf.edu;UCSF CGL email;cgl.ucsf.edu;plato.cgl.ucsf.edu:993/tls/local;plato.cgl.ucsf.edu:587/starttls/local;password;
charter.net;Charter Communications;charter.net spectrum.net bresnan.net;mobile.charter.net:993/tls;mobile.charter.net:587/tls;password;https://www.spectrum.net/support/internet/mobile-email-setup
clio.ne.jp;CLIO-Net移管サービス;clio.ne.jp;;;password;
clustermail.de;Clustermail;clustermail.de;mail.clustermail.de:993/tls mail.clustermail.de:143/starttls;mail.clustermail.de:587/starttls;password;https://ratiokontakt.de/news/2015/01/01/faq-wie-muss-mein-e-mail-client-konfiguriert-werden/
co1.wind.ne.jp;群馬インターネット;co1.wind.ne.jp co1.wind.jp;;;password;
co2.wind.ne.jp;群馬インターネット;co2.wind.ne.jp co2.wind.jp;;;password;
co3.wind.ne.jp;群馬インターネット;co3.wind.ne.jp co3.wind.jp;;;password;
comcast.net;Comcast;comcast.net;imap.comcast.net:993/tls imap.comcast.net:143/starttls;smtp.comcast.net:465/tls smtp.comcast.net:587/starttls;password oauth2;https://www.xfinity.com/support/articles/setting-up-thunderbird https://www.xfinity.com/support/articles/third-party-email-access
cty-net.ne.jp;CTY Mail;cty-net.ne.jp m2.cty-net.ne.jp m3.cty-net.ne.jp m4.cty-net.ne.jp m5.cty-net.ne.jp m6.cty-net.ne.jp m7.cty-net.ne.jp m8.cty-net.ne.jp m9.cty-net.ne.jp cty-net.com;;smtps.cty-net.ne.jp:465/tls;password;
dan.wind.ne.jp;群馬インターネット;dan.wind.ne.jp dan.wind.jp dan.wind.co.jp dan.gunmanet.or.jp dan.gunmanet.ne.jp;;;password;
daum.net;Daum Mail;daum.net;imap.daum.net:993/tls;smtp.daum.net:465/tls;password;https://cs.daum.net/faq/43/9234.html#24081
dd.iij4u.or.jp;IIJ4U;dd.iij4u.or.jp ff.iij4u.or.jp hh.iij4u.or.jp kk.iij4u.or.jp nn.iij4u.or.jp pp.iij4u.or.jp rr.iij4u.or.jp ss.iij4u.or.jp bc.iij4u.or.jp bk.iij4u.or.jp bp.iij4u.or.jp bu.iij4u.or.jp;;;password;
df.eu;domainFACTORY;ispgateway.de;sslin.df.eu:993/tls;sslout.df.eu:465/tls;password;
dondominio.com;DonDominio/MrDomain;dondominio.com;imap.dondominio.com:993/tls;smtp.dondominio.com:465/tls;password;
earthlink.net;EarthLink;earthlink.net mindspring.com ix.netcom.com;imap.earthlink.net:993/tls;smtpauth.earthlink.net:587/starttls;password;https://help.earthlink.net/portal/en/kb/articles/email-server-settings
educa.madrid.org;Plataforma EducaMadrid;educa.madrid.org;imap.educa.madrid.org:993/tls/local;smtp01.educa.madrid.org:465/tls/local smtp01.educa.madrid.org:587/starttls/local;password;https://documentacion.educa.madrid.org/books/correo/page/clientes-de-correo
elpasotel.net;Elpasotel.net;elpasotel.net;mail.elpasotel.net:993/tls;smtp.elpasotel.net:587/starttls;password;
email.it;email.it;email.it;in.email.it:993/tls;out.email.it:465/tls;password;https://www.email.it/faq
emailsrvr.com;Rackspace Email Hosting;emailsrvr.com;secure.emailsrvr.com:993/tls;secure.emailsrvr.com:465/tls;password;
fastwebnet.it;Fastweb;fastwebnet.it;imap.fastwebnet.it:993/tls;smtp.fastwebnet.it:587/starttls;password;https://www.fastweb.it/fastmail/guida/mail_POPeIMAP/
free.fr;Freebox;free.fr;imap.free.fr:993/tls/local;smtp.free.fr:465/tls/local;password;https://assistance.free.fr/articles/configurer-de-maniere-avancee-mon-logiciel-de-messagerie-609
gandi.net;Gandi Mail;gandi.net;mail.gandi.net:993/tls mail.gandi.net:143/starttls;mail.gandi.net:465/tls mail.gandi.net:587/starttls;password;
gigahost.dk;Gigahost Mail;gigahost.dk;mail.gigahost.dk:993/tls;smtp.gigahost.dk:587/starttls;password;
gmx.com;GMX Freemail;gmx.com gmx.tm gmx.us gmx.co.uk gmx.es gmx.fr gmx.ca gmx.cn gmx.co.in gmx.com.br gmx.com.my gmx.hk gmx.ie gmx.ph gmx.pt gmx.ru gmx.se gmx.sg gmx.tw gmx.com.tr gmx.it gmx.li;imap.gmx.com:993/tls imap.gmx.com:143/starttls;mail.gmx.com:465/tls mail.gmx.com:587/starttls;password;
gmx.net;GMX Freemail;gmx.net gmx.de gmx.at gmx.ch gmx.eu gmx.biz gmx.org gmx.info mein.gmx mail.gmx email.gmx;imap.gmx.net:993/tls imap.gmx.net:143/starttls;mail.gmx.net:465/tls mail.gmx.net:587/starttls;password;https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html https://hilfe.gmx.net/pop-imap/einschalten.html
go.tvm.ne.jp;テレビ松本ケーブルインターネットサービス;go.tvm.ne.jp;;;password;
goo.jp;goo メールアドバンス;goo.jp;;;password;
googlemail.com;Google Mail;gmail.com googlemail.com google.com;imap.gmail.com:993/tls;smtp.gmail.com:465/tls;password oauth2;
gransy.com;G-Hosting.cz a Station.cz;gransy.com internetserver.cz;imap.gransy.com:993/tls imap.gransy.com:143/starttls;smtp.gransy.com:465/tls smtp.gransy.com:587/starttls;password;https://emaily.eu/
hal.ne.jp;ハルインターネット;hal.ne.jp;;;password;
hana.or.jp;きたうら花ねっと;hana.or.jp;;;password;
hetzner.de;Hetzner;your-server.de;mail.your-server.de:993/tls;mail.your-server.de:465/tls;password;
hotmail.com;Outlook.com (Microsoft);hotmail.com live.com msn.com outlook.com windowslive.com outlook.at outlook.be outlook.cl outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.sa outlook.sg outlook.sk outlook.co.id outlook.co.il outlook.co.th outlook.com.ar outlook.com.au outlook.com.br outlook.com.gr outlook.com.tr outlook.com.vn hotmail.be hotmail.ca hotmail.cl hotmail.cz hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.gr hotmail.hu hotmail.it hotmail.lt hotmail.lv hotmail.my hotmail.nl hotmail.no hotmail.ph hotmail.rs hotmail.se hotmail.sg hotmail.sk hotmail.co.id hotmail.co.il hotmail.co.in hotmail.co.jp hotmail.co.kr hotmail.co.th hotmail.co.uk hotmail.co.za hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.hk hotmail.com.tr hotmail.com.tw hotmail.com.vn live.at live.be live.ca live.cl live.cn live.de live.dk live.fi live.fr live.hk live.ie live.in live.it live.jp live.nl live.no live.ru live.se live.co.jp live.co.kr live.co.uk live.co.za live.com.ar live.com.au live.com.mx live.com.my live.com.ph live.com.pt live.com.sg livemail.tw olc.protection.outlook.com;outlook.office365.com:993/tls;smtp-mail.outlook.com:587/starttls;oauth2;https://support.office.com/article/pop-imap-and-smtp-settings-for-outlook-com-d088b986-291d-42b8-9564-9c414e2aa040
i.softbank.jp;SoftBank;i.softbank.jp;imap.softbank.jp:993/tls/local;smtp.softbank.jp:465/tls/local;password;
ic-net.or.jp;IC-NET;ic-net.or.jp;;;password;
iijmio-mail.jp;IIJmio セーフティメール;iijmio-mail.jp miomio.jp miobox.jp e23.jp x-il.jp;;;password;
iiyama-catv.ne.jp;ケーブルテレビiネット飯山;iiyama-catv.ne.jp;imap.iiyama-catv.ne.jp:993/tls;smtpa.iiyama-catv.ne.jp:465/tls;password;
inbox.lv;inbox.lv;inbox.lv inbox.eu inbox.lt inbox.la;mail.inbox.lv:993/tls@inbox.lv mail.inbox.eu:993/tls@inbox.eu mail.inbox.lt:993/tls@inbox.lt mail.inbox.la:993/tls@inbox.la;mail.inbox.lv:465/tls@inbox.lv mail.inbox.eu:465/tls@inbox.eu mail.inbox.lt:465/tls@inbox.lt mail.inbox.la:465/tls@inbox.la;password;https://help.inbox.lv/?keyword=email_clients_settings https://help.inbox.lv/?keyword=email_clients_access
inet-shibata.or.jp;インターネット新発田;inet-shibata.or.jp;;;password;
ipax.at;IPAX Internet Services;ipax.at;mail.ipax.at:993/tls;mail.ipax.at:465/tls;password;
iwafune.ne.jp;インターネットいわふね;iwafune.ne.jp;;;password;
janis.or.jp;Janis;janis.or.jp;imaps.janis.or.jp:993/tls;smtps.janis.or.jp:465/tls;password;https://www.janis.jp/support/user/mail-settings
jet.ne.jp;JETINTERNET;jet.ne.jp;imap.jet.ne.jp:993/tls/local;smtp.jet.ne.jp:465/tls/local smtp.jet.ne.jp:587/starttls/local;password;https://www.jet.ne.jp/index.php?id=477
ji.jet.ne.jp;JETINTERNET;ji.jet.ne.jp;;;password;
kelcom.net;KELCOM Internet;kelcom.net;pop.kelcom.net:993/tls;smtp.kelcom.net:587/starttls;password;https://portal.kelcom.net/support/faq/6/
kl.wind.ne.jp;群馬インターネット;kl.wind.ne.jp kl.wind.jp kl.wind.co.jp kl.gunmanet.or.jp kl.gunmanet.ne.jp k1.wind.ne.jp k1.wind.jp k1.gunmanet.or.jp k1.gunmanet.ne.jp;;;password;
kokuyou.ne.jp;長和町黒耀の里ゆいねっと;kokuyou.ne.jp;;;;
kpnmail.nl;KPN E-mail;kpnmail.nl kpnplanet.nl planet.nl wxs.nl hetnet.nl freeler.nl snelnet.net on.nl onsbrabantnet.nl onsmail.nl onsnet.nu onsneteindhoven.nl onsnetnuenen.nl xs4all.nl telfort.nl tip.nl tiscali.nl tiscalimail.nl;imap.kpnmail.nl:993/tls imap.kpnmail.nl:143/starttls;smtp.kpnmail.nl:465/tls smtp.kpnmail.nl:587/starttls;password;https://www.kpn.com/service/internet/e-mail/instellen-laptop-pc.htm https://www.kpn.com/service/internet/e-mail/instellen-laptop-pc/e-mail-op-mozilla-thunderbird.htm
laposte.net;LaPoste;laposte.net;imap.laposte.net:993/tls/local;smtp.laposte.net:465/tls/local;password;
libero.it;Libero Mail;libero.it iol.it blu.it inwind.it giallo.it;imapmail.libero.it:993/tls;smtp.libero.it:465/tls;password;
mahoroba.ne.jp;インターネットまほろば;mahoroba.ne.jp;;;password;
mail.com;mail.com;mail.com mail.org email.com post.com usa.com accountant.com consultant.com dr.com engineer.com cheerful.com techie.com linuxmail.org europe.com london.com uymail.com myself.com iname.com writeme.com 2die4.com activist.com adexec.com africamail.com aircraftmail.com alabama.usa.com alaska.usa.com allergist.com alumni.com alumnidirector.com americamail.com amorous.com angelic.com archaeologist.com arizona.usa.com artlover.com asia-mail.com atheist.com australiamail.com bartender.net berlin.com bigger.com bikerider.com birdlover.com blader.com boardermail.com brazilmail.com brew-master.com california.usa.com californiamail.com caress.com catlover.com chef.net chemist.com chinamail.com clerk.com cliffhanger.com collector.org columnist.com comic.com computer4u.com contractor.net coolsite.net counsellor.com count.com couple.com cutey.com cyberdude.com cybergal.com cyber-wizard.com dallasmail.com dbzmail.com deliveryman.com diplomats.com disciples.com doctor.com doglover.com doramail.com dublin.com earthling.net elvisfan.com englandmail.com europemail.com execs.com fan.com feelings.com financier.com fireman.net florida.usa.com footballer.com gardener.com geologist.com germanymail.com graduate.org graphic-designer.com hackermail.com hairdresser.net hilarious.com hockeymail.com homemail.com hot-shot.com hour.com humanoid.net illinois.usa.com innocent.com inorbit.com instruction.com instructor.net insurer.com irelandmail.com italymail.com japan.com journalist.com keromail.com kittymail.com koreamail.com lawyer.com legislator.com loveable.com lovecat.com mad.scientist.com madonnafan.com madrid.com marchmail.com mexicomail.com mindless.com minister.com mobsters.com monarchy.com moscowmail.com munich.com musician.org muslim.com newyork.usa.com null.net nycmail.com oath.com optician.com pacificwest.com petlover.com photographer.net playful.com poetic.com politician.com popstar.com presidency.com priest.com programmer.net publicist.com realtyagent.com reborn.com reggaefan.com religious.com repairman.com representative.com rescueteam.com revenue.com rocketship.com rockfan.com rome.com royal.net saintly.com salesperson.net sanfranmail.com scientist.com scotlandmail.com secretary.net seductive.com singapore.com snakebite.com songwriter.net soon.com spainmail.com teachers.org technologist.com texas.usa.com thegame.com therapist.net toke.com tokyo.com toothfairy.com tvstar.com umpire.com wallet.com webname.com weirdness.com who.net whoever.com winning.com witty.com worker.com workmail.com yours.com;imap.mail.com:993/tls imap.mail.com:143/starttls;smtp.mail.com:465/tls smtp.mail.com:587/starttls;password;
mail.dk;Yousee Mail;mail.dk;imap.mail.dk:993/tls;asmtp.mail.dk:587/starttls;password;https://yousee.dk/hjaelp/artikler/hvad-er-mine-serveroplysninger-til-yousee-mail
mail.ee;mail.ee;mail.ee;mail.ee:993/tls@mail.ee;mail.ee:465/tls@mail.ee;password;https://help.mail.ee/?keyword=email_clients_settings https://help.mail.ee/?keyword=email_clients_access
mail.iwafune.ne.jp;インターネットいわふね;mail.iwafune.ne.jp;;;password;
mail.jubii.dk;Jubii Mail;mail.jubii.dk christensen.dk christiansen.dk eriksen.dk frandsen.dk frederiksen.dk hansen.dk henningsen.dk henriksen.dk iversen.dk jacobsen.dk jakobsen.dk johansen.dk knudsen.dk larsen.dk laursen.dk madsen.dk mathiesen.dk mikaelsen.dk mikkelsen.dk mortensen.dk olesen.dk pedersen.dk petersen.dk poulsen.dk rasmussen.dk simonsen.dk sorensen.dk svendsen.dk thomsen.dk vestergaard.dk 123mail.dk 12fuel.dk 12mail.dk 12move.dk 2night.dk 2senior.dk 9260.dk anarki.dk anderledes.dk backbone.dk bedstemail.dk begavet.dk bemybaby.dk bitnisse.dk city.dk cool.dk cyberdude.dk cyberjunkie.dk dancemail.dk e-box.dk elinstallatoer.dk elsker.dk elvis.dk email.dk e-mail.dk e-postboks.dk fald.dk fedt.dk feminin.dk flirt.dk forening.dk fraekkert.dk funkymail.dk gadefejer.dk gaf-net.dk gason.dk grin.dk groovymail.dk grov.dk hammergod.dk hardworking.dk heaven.dk heavymail.dk hemmelig.dk hippie.dk huleboer.dk husk-mig.dk hyperpost.dk iloveu.dk inbound.dk indbakke.dk infile.dk info.dk io.dk it.dk jubii.dk jubiichat.dk jubiiconnect.dk jubiigames.dk jubiimail.dk jubiipost.dk jubiipostadresse.dk jyde.dk klog.dk knus.dk krudt.dk kulturel.dk kvalme.dk lazy.dk lystig.dk mail4.dk mail6.dk mail8.dk maildanmark.dk mail-mig.dk mailroyal.dk mailster.dk manmail.dk maskulin.dk min-postkasse.dk minprivatemail.dk musling.dk natteliv.dk netbruger.dk nicemail.dk nospam.dk pedal.dk pengemand.dk pokerface.dk popme.dk postman.dk privatmail.dk privatpost.dk quake.dk ready.dk retromail.dk ringmybell.dk secret.dk sexysurfer.dk skrivnu.dk sleepy.dk sporty.dk submail.dk superbruger.dk talent.dk tanke.dk tastmig.dk taxidriver.dk teens.dk teknik.dk tjekket.dk trashcan.dk trustme.dk ungdom.dk video.dk vittig.dk wildwildweb.dk zoomail.dk zybermail.dk;imap.jubii.dk:993/tls;smtp.jubii.dk:465/tls;password;https://support.jubii.dk/hc/da/articles/200545089-Ops%C3%A6tning-af-e-mail-Andre-klienter
mail.ru;mail.ru;mail.ru inbox.ru list.ru bk.ru corp.mail.ru;imap.mail.ru:993/tls imap.mail.ru:143/starttls;smtp.mail.ru:465/tls smtp.mail.ru:587/starttls;password oauth2;
mail.wind.ne.jp;群馬インターネット;mail.wind.ne.jp mail.wind.jp mail.wind.co.jp mail.gunmanet.or.jp mail.gunmanet.ne.jp mail.gunmanet.jp;;;password;
me.com;Apple iCloud;mac.com me.com icloud.com;imap.mail.me.com:993/tls/local;smtp.mail.me.com:587/starttls;password;https://support.apple.com/HT202304
mit.edu;MIT Mail;mit.edu;outlook.office365.com:993/tls;outgoing.mit.edu:465/tls/local;password oauth2;https://kb.mit.edu/confluence/display/istcontrib/Microsoft+365+Email+and+Calendaring+-+Configure+via+IMAP+Settings
ml.murakami.ne.jp;インターネットいわふね;ml.murakami.ne.jp;;;password;
mnet.ne.jp;Mnet メール サービス;mnet.ne.jp;mail.mnet.ne.jp:993/tls mail.mnet.ne.jp:143/starttls;mail.mnet.ne.jp:587/starttls;password;
mopera.net;mopera U;mopera.net;mail.mopera.net:993/tls/local mail.mopera.net:143/starttls/local;mail.mopera.net:465/tls/local mail.mopera.net:587/starttls/local;password;
mx1.tiki.ne.jp;TikiTikiインターネット;mx1.tiki.ne.jp mx2.et.tiki.ne.jp mx2.tiki.ne.jp mx2.wt.tiki.ne.jp mx3.et.tiki.ne.jp mx3.tiki.ne.jp mx4.et.tiki.ne.jp mx4.tiki.ne.jp mx5.et.tiki.ne.jp mx5.tiki.ne.jp mx6.et.tiki.ne.jp mx6.tiki.ne.jp mx7.tiki.ne.jp mx8.tiki.ne.jp mx9.tiki.ne.jp mx21.tiki.ne.jp mx22.tiki.ne.jp mx31.tiki.ne.jp mx32.tiki.ne.jp mx35.tiki.ne.jp mx36.tiki.ne.jp mx41.tiki.ne.jp mx51.et.tiki.ne.jp mx51.tiki.ne.jp mx52.tiki.ne.jp mx61.tiki.ne.jp mx71.tiki.ne.jp mx81.tiki.ne.jp mx82.tiki.ne.jp mx91.tiki.ne.jp ma100.tiki.ne.jp;;;password;
naver.com;Naver;naver.com;imap.naver.com:993/tls;smtp.naver.com:465/tls;password;https://help.naver.com/service/30029/contents/21342?osType=PC&lang=ko
nifty.com;@nifty;nifty.com;;;password;
nili.ca;Nili;nili.ca;email.nili.email:993/tls;email.nili.email:465/tls email.nili.email:587/starttls;password;https://nili.ca/knowledge-base/how-to-connect-email-clients-to-servers/
nsat.jp;ＢＢにいがた;nsat.jp;;;password;
ntlworld.com;NTL World: Virgin Media Mail;ntlworld.com;imap.ntlworld.com:993/tls;smtp.ntlworld.com:465/tls;password;
o2.pl;o2 Poczta;o2.pl go2.pl tlen.pl prokonto.pl;poczta.o2.pl:993/tls/local;poczta.o2.pl:465/tls/local poczta.o2.pl:587/starttls/local;password;https://pomoc.o2.pl/jak-skonfigurowac-program-pocztowy https://pomoc.o2.pl/aktywacja-dostepu-dla-programow-pocztowych
ocn.ne.jp;OCN;ocn.ne.jp ocn.ad.jp;;smtp.ocn.ne.jp:465/tls;password;
office365.com;Microsoft 365;office365.com onmicrosoft.com mail.protection.outlook.com;outlook.office365.com:993/tls;smtp.office365.com:587/starttls;oauth2;
one.com;one.com;one.com;imap.one.com:993/tls;send.one.com:465/tls;password;
one.cz;Webhosting Registrator.cz Mail;one.cz;imap.registrator.cz:993/tls;smtp.registrator.cz:587/starttls;password;
onet.pl;Onet Poczta;onet.pl onet.eu poczta.onet.pl poczta.onet.eu op.pl vp.pl autograf.pl buziaczek.pl amorki.pl republika.pl adres.pl cyberia.pl onet.com.pl opoczta.pl pseudonim.pl spoko.pl vip.onet.pl;imap.poczta.onet.pl:993/tls;smtp.poczta.onet.pl:465/tls smtp.poczta.onet.pl:587/starttls;password;https://pomoc.poczta.onet.pl/baza-wiedzy/konfiguracja-poczty-w-programie-mozilla-thunderbird/
orange.fr;Mail Orange;orange.fr wanadoo.fr;imap.orange.fr:993/tls;smtp.orange.fr:465/tls;password;https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/l-utilisation-du-mail-et-du-cloud/mail-orange/le-mail-orange-nouvelle-version/parametrer-la-boite-mail/mail-orange-comment-acceder-a-sa-boite-mail-orange-depuis-une-application-ou-un-logiciel-de-messagerie-non-fourni-par-orange_434630-964290#
ovh.net;OVH;ovh.net;ssl0.ovh.net:993/tls;ssl0.ovh.net:465/tls;password;
parabox.or.jp;パラボックス;parabox.or.jp;;;password;
pdx.edu;Portland State University Mail;pdx.edu;psumail.pdx.edu:993/tls;mailhost.pdx.edu:465/tls mailhost.pdx.edu:587/starttls;password;
peoplepc.com;PeoplePC;peoplepc.com;;smtpauth.peoplepc.com:587/starttls;password;
po.wind.ne.jp;群馬インターネット;po.wind.ne.jp po.wind.jp po.wind.co.jp po.gunmanet.or.jp po.gunmanet.ne.jp;;;password;
pobox.com;Pobox;pobox.com;mail.pobox.com:993/tls mail.pobox.com:143/starttls;smtp.pobox.com:465/tls smtp.pobox.com:587/starttls;password;
pop.shibata.ne.jp;インターネット新発田;pop.shibata.ne.jp ml.shibata.ne.jp;;;password;
postecert.it;Poste Italiane PosteCert;postecert.it;mail.postecert.it:993/tls;mail.postecert.it:465/tls;password;https://postecert.poste.it/pec/configurazione.shtml
posteo.de;Posteo;posteo.de posteo.at posteo.be posteo.ca posteo.ch posteo.cl posteo.co posteo.co.uk posteo.com posteo.com.br posteo.cr posteo.cz posteo.dk posteo.ee posteo.es posteo.eu posteo.fi posteo.gl posteo.gr posteo.hn posteo.hr posteo.hu posteo.ie posteo.in posteo.is posteo.it posteo.jp posteo.la posteo.li posteo.lt posteo.lu posteo.me posteo.mx posteo.my posteo.net posteo.nl posteo.no posteo.nz posteo.org posteo.pe posteo.pl posteo.pm posteo.pt posteo.ro posteo.se posteo.sg posteo.si posteo.tn posteo.uk posteo.us;posteo.de:993/tls posteo.de:143/starttls;posteo.de:465/tls posteo.de:587/starttls;password;https://posteo.de/hilfe/wie-richte-ich-posteo-in-einem-mailprogramm-ein-pop3-imap-und-smtp
ptd.net;PenTeleData;ptd.net;promail.ptd.net:993/tls/local promail.ptd.net:143/starttls/local;promail.ptd.net:465/tls/local promail.ptd.net:587/starttls/local;password;https://www.ptd.net/support/email-communication/how-setup-your-email
q.com;Q.com;q.com;mail.q.com:993/tls;smtp.q.com:587/starttls;password;
qq.com;qq.com;qq.com;imap.qq.com:993/tls;smtp.qq.com:465/tls;password;
rambler.ru;Rambler Mail;rambler.ru;imap.rambler.ru:993/tls;smtp.rambler.ru:465/tls;password;https://help.rambler.ru/mail/mail-pochtovye-klienty/1277/ https://help.rambler.ru/mail/mail-pochtovye-klienty/1275/
rediffmail.com;Rediffmail;rediffmail.com;;smtp.rediffmail.com:586/tls smtp.rediffmail.com:465/tls;password;
rr.com;RoadRunner/TWC;rr.com;mail.twc.com:993/tls;mail.twc.com:587/starttls;password;https://www.timewarnercable.com/en/support/faqs/faqs-internet/e-mailacco/incoming-outgoing-server-addresses.html
runestone.net;Runestone Telecom Association;runestone.net;;mail.runestone.net:587/starttls/local;password;
sapo.pt;SAPO Mail;sapo.pt sapo.cv sapo.ao sapo.mz sapo.tl meo.pt;imap.sapo.pt:993/tls;smtp.sapo.pt:465/tls;password;https://ajuda.sapo.pt/configurar-programa-de-email-70015
schwaz.net;schwaz.net | Stadtwerke Schwaz;schwaz.net;imap.schwaz.net:993/tls;mail.schwaz.net:465/tls mail.schwaz.net:587/starttls;password;https://stadtwerkeschwaz.at/schwaz-net/anleitungen#Einstellungen
seznam.cz;Seznam;seznam.cz email.cz post.cz spoluzaci.cz;imap.seznam.cz:993/tls;smtp.seznam.cz:465/tls;password;
sfr.fr;SFR / Neuf;sfr.fr neuf.fr club-internet.fr;imap.sfr.fr:993/tls;smtp.sfr.fr:465/tls;password;
sky.com;Sky Mail;sky.com;imap.tools.sky.com:993/tls;smtp.tools.sky.com:465/tls;password;
skynet.be;Proximus;skynet.be proximus.be belgacom.net kidcity.be;imap.proximus.be:993/tls;relay.proximus.be:587/starttls;password;
so.wind.ne.jp;群馬インターネット;so.wind.ne.jp so.wind.jp;;;password;
strato.de;Strato;strato.de rzone.de;imap.strato.de:993/tls;smtp.strato.de:465/tls smtp.strato.de:587/starttls;password;https://www.strato.de/faq/mail/externes-e-mail-programm-mit-strato-e-mail-adresse-nutzen/
studenti.univr.it;Università degli Studi di Verona;studenti.univr.it;univr.mail.cineca.it:993/tls;univr.smtpauth.cineca.it:465/tls;password;
swisscom.ch;Bluewin Mail;bluewin.ch bluemail.ch;imaps.bluewin.ch:993/tls;smtpauths.bluewin.ch:465/tls;password;
t-online.de;t-online;t-online.de magenta.de;secureimap.t-online.de:993/tls;securesmtp.t-online.de:465/tls securesmtp.t-online.de:587/starttls;password;https://www.telekom.de/hilfe/apps-dienste/e-mail/einstellungen/posteingang-postausgang-server https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-verwalten
teol.net;TEOL.net Mail;teol.net mtel.tel;imap.teol.net:993/tls;smtp.teol.net:465/tls;password;https://hostingpodrska.teol.net/osticket/kb/faq.php?id=29
thinline.cz;Český hosting;thinline.cz;mail.cesky-hosting.cz:993/tls mail.cesky-hosting.cz:143/starttls;smtp.cesky-hosting.cz:465/tls smtp.cesky-hosting.cz:587/starttls;password;
tiki.ne.jp;TikiTikiインターネット;tiki.ne.jp;;;password;
tim.it;Tim Mail;tim.it;imap.tim.it:143/starttls;smtp.tim.it:587/starttls;password;https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta
tiscali.cz;Tiscali;tiscali.cz wo.cz worldonline.cz worldmail.cz;;;password;
tiscali.it;Tiscali Mail;tiscali.it;imap.tiscali.it:993/tls;smtp.tiscali.it:465/tls;password;https://assistenza.tiscali.it/servizi/guida/posta-elettronica/
umich.edu;University of Michigan;umich.edu;imap.gmail.com:993/tls;smtp.gmail.com:465/tls;password oauth2;
uol.com.br;UOL;uol.com.br;imap.uol.com.br:993/tls/local;smtps.uol.com.br:587/starttls/local;password;https://sac.uol.com.br/info/primeiros_passos/config_mozillathunderbird.jhtm
verizon.net;Verizon Online;verizon.net;imap.aol.com:993/tls;smtp.aol.com:465/tls;password oauth2;https://help.aol.com/articles/how-do-i-set-up-other-email-applications-to-send-and-receive-my-verizon-net-mail
virgilio.it;Virgilio Mail;virgilio.it;in.virgilio.it:993/tls;out.virgilio.it:465/tls;password;https://aiuto.virgilio.it/articolo/mail/configurare-virgilio-mail-con-client-di-posta-imap-e-smtp/
virgin.net;Virgin.net: Virgin Media Mail;virgin.net;imap4.virgin.net:993/tls;smtp.virgin.net:465/tls;password;
virginmedia.com;Virgin Media Mail;virginmedia.com;imap.virginmedia.com:993/tls;smtp.virginmedia.com:465/tls;password;
vm.aikis.or.jp;aikis;vm.aikis.or.jp;;mail.aikis.or.jp:587/starttls/local;password;
vodafonemail.de;Vodafone;vodafonemail.de arcor.de kabelmail.de;imap.vodafonemail.de:993/tls;smtp.vodafonemail.de:465/tls;password;https://www.vodafone.de/hilfe/vodafone-e-mail-cloud.html#wie-lauten-die-server-einstellungen-fuer-vodafone-e-mail
vp.tiki.ne.jp;TikiTikiインターネット;vp.tiki.ne.jp;;;password;
web.de;WEB.DE Freemail;web.de;imap.web.de:993/tls/local imap.web.de:143/starttls/local;smtp.web.de:465/tls/local smtp.web.de:587/starttls/local;password;https://hilfe.web.de/pop-imap/imap/imap-serverdaten.html https://hilfe.web.de/pop-imap/einschalten.html
webhuset.no;Webhuset;webhuset.no;imap.webhuset.no:993/tls;smtp.webhuset.no:465/tls smtp.webhuset.no:587/starttls;password;https://www.webhuset.no/kb/8/oppsett-for-epost-hos-oss https://www.webhuset.no/kb/8/guide-for-oppsett-av-epostkonto-i-mozilla-thunderbird
websupport.sk;WebSupport;websupport.sk;imap.websupport.sk:993/tls imap.websupport.sk:143/starttls;smtp.websupport.sk:465/tls;password;
wildwestdomains.com;Your WildWest domain;secureserver.net;imap.secureserver.net:993/tls;smtpout.secureserver.net:465/tls;password;
wp.pl;Poczta Wirtualna Polska;wp.pl;imap.wp.pl:993/tls/local;smtp.wp.pl:465/tls/local;password;
xp.wind.jp;群馬インターネット;xp.wind.jp;;;password;
xtra.co.nz;Xtra Mail;xtra.co.nz;imap.xtra.co.nz:993/tls;send.xtra.co.nz:465/tls;password;https://www.spark.co.nz/help/get-more/xtra/xtra-mail-setup/
yahoo.co.jp;Yahoo! メール;yahoo.co.jp;;smtp.mail.yahoo.co.jp:465/tls/local;password;
yahoo.com;Yahoo! Mail;yahoo.com yahoo.ca yahoo.de yahoo.it yahoo.fr yahoo.es yahoo.se yahoo.co.in yahoo.co.uk yahoo.co.nz yahoo.com.au yahoo.com.ar yahoo.com.br yahoo.com.mx ymail.com myyahoo.com rocketmail.com cox.net mail.am0.yahoodns.net am0.yahoodns.net yahoodns.net;imap.mail.yahoo.com:993/tls export.imap.mail.yahoo.com:993/tls;smtp.mail.yahoo.com:465/tls;password oauth2;https://help.yahoo.com/kb/new-mail-for-desktop/imap-server-settings-yahoo-mail-sln4075.html https://help.yahoo.com/kb/new-mail-for-desktop/pop-access-settings-instructions-yahoo-mail-sln4724.html
yandex.ru;Yandex Mail;yandex.ru yandex.com yandex.net yandex.by yandex.kz yandex.ua ya.ru narod.ru;imap.yandex.com:993/tls;smtp.yandex.com:465/tls;password;
ybb.ne.jp;Yahoo! BB;ybb.ne.jp;;ybbsmtp.mail.yahoo.co.jp:465/tls/local;password;
yeah.net;yeah.net;yeah.net;imap.yeah.net:993/tls;smtp.yeah.net:465/tls;password;
zeelandnet.nl;ZeelandNet e-mail;zeelandnet.nl;mail.zeelandnet.nl:993/tls/local;mail.zeelandnet.nl:465/tls/local;password;
ziggo.nl;Ziggo Mail;hahah.nl ziggomail.com casema.nl zinders.nl ziggo.nl zeggis.nl zeggis.com razcall.nl razcall.com upcmail.nl chello.nl multiweb.nl home.nl quicknet.nl;imap.ziggo.nl:993/tls;smtp.ziggo.nl:587/starttls;password;https://www.ziggo.nl/klantenservice/e-mail/?src=autoconfig
zoho.com;Zoho Mail - Australia;zoho.com.au zohomail.com.au;imap.zoho.com.au:993/tls;smtp.zoho.com.au:465/tls smtp.zoho.com.au:587/starttls;password;https://www.zoho.com/mail/help/imap-access.html https://www.zoho.com/mail/help/pop-access.html
zoho.com;Zoho Mail - Canada;zohocloud.ca zohomailcloud.ca;imap.zohocloud.ca:993/tls;smtp.zohocloud.ca:465/tls smtp.zohocloud.ca:587/starttls;password;https://www.zoho.com/mail/help/imap-access.html https://www.zoho.com/mail/help/pop-access.html
zoho.com;Zoho Mail - Europe;zoho.eu zohomail.eu;imap.zoho.eu:993/tls;smtp.zoho.eu:465/tls smtp.zoho.eu:587/starttls;password;https://www.zoho.com/mail/help/imap-access.html https://www.zoho.com/mail/help/pop-access.html
zoho.com;Zoho Mail - India;zoho.in zohomail.in;imap.zoho.in:993/tls;smtp.zoho.in:465/tls smtp.zoho.in:587/starttls;password;https://www.zoho.com/mail/help/imap-access.html https://www.zoho.com/mail/help/pop-access.html
zoho.com;Zoho Mail - Japan;zoho.jp zohomail.jp;imap.zoho.jp:993/tls;smtp.zoho.jp:465/tls smtp.zoho.jp:587/starttls;password;https://www.zoho.com/mail/help/imap-access.html https://www.zoho.com/mail/help/pop-access.html
zoho.com;Zoho Mail - US;zoho.com zohomail.com;imap.zoho.com:993/tls;smtp.zoho.com:465/tls smtp.zoho.com:587/starttls;password;https://www.zoho.com/mail/help/imap-access.html https://www.zoho.com/mail/help/pop-access.html
`;
