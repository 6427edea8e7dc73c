/**
 * Table of facts, written by `scripts/make-tables.ts`: mobile networks, a country a line, its two letters in front: each network's MCC and MNC and the brands on it; `…` stands for further
 * brands, `=` stands before one that begins with a figure. Where the MCC is that of the code before, only the MNC is written.
 * Source: Debian's mobile-broadband-provider-info, public domain.
 */
export const mobileNetworks = `
ad21303Andorra Telecom (Mobiland)
ae42402Etisalat;03du
af41201AWCC
al27601Albania Mobile Communications (AMC);02Vodafone
am28301Beeline;04Karabakh Telecom;05VivaCell/MTS;10Orange
ao63102Unitel
ar722010,070Movistar;310,320,330Claro;34,341Personal;340Arnet
at23201A1/Telekom Austria|ABroadband;03T-Mobile|VOLmobil;05,10Drei (3);07HoT|tele.ring;08Lycamobile;11Bob;12Yesss
au50501Aldi Mobile AU|Telstra;02Amaysim|Apex Telecom|…;03Crazy John's|Exetel (Vodafone based)|…;06Three;19Lycamobile;38Crazy John's
az40001Azercell;02Bakcell;04Azerfon
ba21803HT-ERONET;05m:tel;90BH GSM
bb342750Digicel
bd47001GrameenPhone;02Robi (AKTel);03Banglalink;04Teletalk;07Airtel (Warid)
be20601Proximus;06Lycamobile;10Mobistar|Telenet Mobile|…;20Base|Mobile Vikings
bf61302Airtel 3G
bg28401M-Tel;03Vivacom;05GloBul
bh42601Batelco;02Zain BH;04STC
bi64202Tempo/Africell;03Leo/UCom
bm35000CellOne
bn52802B-Mobile;11DSTCOM
br72402,03,04,08TIM;05Claro;06,10,11,23Vivo;07,32,33,34CTBC;16Brasil Telecom|Oi;24,31Oi
bs364390Batelco;49Aliv
bw65201Mascom Wireless;02Orange
by25701velcom;02MTS;04life:)
ca302220Telus Mobility|Public Mobile;320Mobilicity;370Fido;490Freedom Mobile;500,510Vidéotron;610,640,651Bell Mobility;680,750,780SaskTel Mobility;720Rogers;860Telus Mobility;880Bell Mobility|Telus Mobility|…
cd63001Vodacom
ch22801Swisscom|M-Budget;02Sunrise;03Salt;54Lycamobile
ci61205MTN
cl73001Entel PCS;02Movistar;03Claro Chile;07GTD Movil|Virgin Mobile;08VTR Movil;09Wom
cm62401MTN;02Orange
cn46000,02China Mobile;01China Unicom;11China Telecom
co732101Claro;102Movistar;103,111Tigo|UNE;123Movistar|Virgin Mobile
cr71201,02IceCelular;03Kolbi
cy28001Cytamobile-Vodafone;10MTN
cz23001T-Mobile|MOBIL.CZ;02O2;03Vodafone
de26201T-Mobile(Telekom)|Congstar;02Bild Mobil|Vodafone|…;03,05,77E-Plus|AldiTalk/MedionMobile|…;04,09Vodafone|1&1;06T-Mobile(Telekom);07,08,11O2|Tchibo-Mobil|…;43Lycamobile
dk23801TDC|Telmore|…;02Telenor|CBB Mobil|…;06=3|OiSTER;12Lycamobile;30Telia;77Telenor|CBB Mobil
do37001Orange;02Claro;04Viva
dz60301Mobilis;02Djezzy;03Nedjma
ec74000Movistar UMTS;01Porta 3G
ee24801EMT|Nordea;02Elisa;03Tele2
eg60201MobiNil;02Vodafone;03Etisalat
es21401Vodafone;03Másmovil|Happy Móvil/moviData|…;04Yoigo;05Movistar (Telefónica)|Tuenti Móvil;06Pepephone|Vodafone;07Movistar (Telefónica);08Euskaltel;09Orange;16Telecable;17móbil R (Mundo-R);18ONO;19Simyo;21Jazztel;24Eroski Móvil;25Lycamobile
et63601Ethio Telecom
fi24405Elisa;12DNA;21Saunalahti;31Kuiri;91Telia
fj54201Vodafone / Kidanet
fo28802Vodafone FO
fr20800Orange;01Orange|Prixtel|…;10Prixtel|SFR;11SFR;15Free Mobile;20,21Bouygues Telecom;22Transatel Telecom;25Lycamobile;26,260Simplus;28AIF
gb23400BT Mobile;02,10,11O2|giffgaff|…;15Vodafone|Asda Mobile;20Superdrug|3;26Lycamobile;30,33,34,86EE;31,32Virgin Mobile
ge28201Geocell
gg23403Airtel-Vodaphone;50Wave Telecom;55Sure (Cable & Wireless)
gh62001MTN;02Vodafone;03Tigo;06Airtel;07GloGhana
gn61101Orange;05Cellcom
gr20201Cosmote;05Vodafone;09,10Wind
gt70401Claro;02Comcel / Tigo;03Movistar
gy73801DigiCel;02GT&T Cellink Plus
hk45400,02CSL;03=3;04Orange|3;06SmarTone;10New World;12China Mobile;16PCCW (Sunday)|Sunday;19PCCW (Sunday);23Lycamobile
hn70802Tigo
hr21901T-Mobile;02CARNet Tele2|Tele2;10VIPNET|CARNet VIPNET
hu21601Telenor|DIGI;30T-Mobile;70Vodafone
id51001,21Indosat;08AXIS;10,20Telkomsel;11Excelcomindo (XL);89=3
ie27201Vodafone;02O2;03E-Mobile|Meteor;05Three Ireland;13Lycamobile
il42501Partner;02CellCom;03Pelephone;07Hot Mobile;08GolanTelecom;09We4G;14YouPhone 3G;15Home Cellular;16Rami Levi
im23436,55Sure (Cable & Wireless);58Manx Telecom
in40401,05,11,13,15,20,27,30,43,46,60,84,86,88Vodafone;02,03,06,10,31,40,45,49,70,90,92,93,95,96,97,98Airtel;04,07,12,19,22,24,56,82Idea Cellular;09,36,52,83,85Reliance;14,44Idea Cellular|Spice telecom;17,29,91AIRCEL;28,37,41,42AIRCEL|Airtel;34,38,51,53,54,55,57,58,59,62,64,66,71,72,73,74,75,76,77,80,81BSNL/CellOne;68,69MTNL;405025,026,027,029,030,031,032,034,035,036,037,038,039,041,042,043,044,045,046,047Tata Docomo;05,10,13Reliance;51,52,54,56Airtel;66,750,751,752,753,754,755,756Vodafone;70,799,845,848,850Idea Cellular;800,801,802,803,804,805,806,807,808,809,810,811,812AIRCEL
iq41840Korek;50Asia Cell
ir43211همراه اول;35ایرانسل
is27401Síminn;02,03Vodafone;11Nova
it22201TIM|CoopVoce|…;07Nòverca;10Vodafone|PosteMobile;35Lycamobile;50Iliad;54Rabona Mobile;88Wind;99=3|Fastweb|…
je23403Airtel-Vodaphone;50Jersey Telecom;55Sure (Cable & Wireless)
jm338020Cable & Wireless;050Digicel
jo41601Zain;77Orange
jp44000e-mobile;01,02,03,09,12,14,15,16,17,18,19,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,49,58,60,61,62,63,64,65,66,67,68,69,87,99NTTdocomo;04,06,40,41,42,43,44,45,46,47,48,90,92,93,94,95,96,97,98Softbank Mobile;10NTTdocomo|b-mobile|…;11NTTdocomo|楽天モバイル;13NTTdocomo|OCN;20Softbank Mobile|Mineo;51Excite|Mineo;53楽天モバイル
ke63902Safaricom;03Airtel;05yu (Econet);07Orange
kg43701Beeline;05MegaCom;09O!
kh45601Cellcard;02Hello;04qb;06Smart Mobile;08Metfone;09Beeline;18Mfone
kr45005SK Telecom;06LG U+;08KT
kw41902Zain;03Wataniya;04Viva
kz40101Beeline;02K'CELL|Activ;77Tele2|Altel 4G
la45701Lao Telecom;02ETL;03Unitel;08Beeline (Tigo)
lb41503MTC Touch
lc358110Cable & Wireless
li29505Datamobile
lk41301Mobitel;02Dialog GSM;03Tigo;05Airtel;08Hutch
ls65101Vodacom Lesotho
lt24601Omnitel (contract);02Bite;03TELE2 GPRS
lu27001LUXGSM;77Tango;99Orange|VOXmobile
lv24701LMT;02Tele2;05Bite
ma60400Medi Telecom;01Ittissalat Al Maghrib (IAM);02WANA
md25901Orange;02Moldcell;05Unité
me29701ProMonte GSM;02T-Mobile;03m:tel
mg64601Airtel;02Orange;04Telma
mk29401T-Mobile;02One;03Vodafone;04Lycamobile
ml61001Malitel;02Orange
mm41401MPT;05Ooredoo;06Telenor
mn42899MobiCom
mo45501,04CTM;03,05=3 / Hutchison
mt27801Vodafone;21GO Mobile;77Melita
mu61710Emtel
mv47201Dhiraagu;02Wataniya
mw65001TNM;10Airtel MW
mx33402Telcel;03Movistar
my50212,17Maxis;13,19Celcom;16DiGi
mz64301MCel;03Movitel;04Vodacom
na64901MTC;03Leo
ng62120,80Airtel NG;30,60MTN;50,70Glo Mobile;90Etisalat
ni71021,73Claro;30Movistar
nl20402Tele2;04Vodafone;08KPN NL|Hi|…;09Lycamobile;10MEDIONmobile;12Lebara|Telfort;16T-Mobile|Ben|…;20Orange
no24201Telenor|Phonero;02Netcom|Chess|…;04Tele2;05Network Norway|OneCall|…;07Ventelo|Ludo Mobil;08TDC;23Lycamobile
np42901Nepal Telecom;02Mero Mobile
nz53000,05Telecom New Zealand;01Vodafone;24=2-Degrees
om42202Oman Mobile;03Nawras
pa71401Cable and Wireless;02Movistar
pe71606Movistar;07Nextel;10Claro
pf54720Vini
pg53703Digicel
ph51502Globe Telecom;03Smart;05Digitel (Sun Cellular)
pk41001Mobilink;03Ufone;04ZONG;06Telenor;07Warid
pl26001Plus;02T-Mobile|Heyah|…;03Orange|Multimo|…;06Play|Netia|…;09Lycamobile;12Cyfrowy Polsat;17aero2
pt26801Vodafone|ZON;03Kanguru|Clix|…;04Lycamobile;06TMN
py74401VOX;02Claro;04Tigo;05Personal
qa42701Q-Tel;02Vodafone
re64710SFR Réunion
ro22601Vodafone;05Digi.Net Mobil;10Orange;16Lycamobile
rs22001Telenor;03Telekom Srbija;05VIP Mobile
ru25001MTS;02Megafon;08Vainah Telecom;11Yota;16NTC;20Tele2;26VTB Mobile;27Letai;28,99Beeline;33STS;35Motiv;45Gazprombank Mobile;50SberMobile;62Tinkoff Mobile;97Phoenix
rw63510MTN;13Tigo
sa42001STC;03Mobily;04Zain
sd63401Zain;02MTN;07Sudani
se24001Halebop|Multicom Security|…;02=3|Com Hem;04=3|Telenor|…;05Tele2|Comviq|…;06,08Telenor;07Tele2|Comviq;09djuice;12Lycamobile;14TDC
sg52501,02SingTel;03M1;05Starhub
si29340Vodafone / Simobil;41Mobitel;64T-2;70Telemach
sk23101Orange;02,04Slovak Telekom;06O2
sn60802Tigo
sv70601Claro;02digicel;03Tigo;04Movistar
sz65302Eswatini Mobile;10MTN Eswatini
th52001AIS;03AIS (AWN);15TOT 3G;18DTAC;99True Move
tn60501Orange;02Tunisie Télécom / TUNTEL|Lycamobile;03Tunisiana
tr28601Turkcell;02Vodafone;03,04Avea
tt37412bmobile / TSTT;13Digicel
tw46601Far EasTone / KGT;89Vibo Telecom / Aurora;92Chunghwa Telecom (emome);97TransAsia;99TW Mobile
tz64002tiGO;03Zantel;04Vodacom;05Airtel Tanzania
ua25501Jeans|MTS;02Beeline;03kyivstar|Djuice;06life:);07Utel
ug25032Win Mobile;34Krymtelekom;60Volna mobile;96+7Telecom;64101Zain;10MTN;11UTL;14Orange;22Warid
us310000Cricket Communications;010,011,012Verizon;016,038,070,080,090,150,280,380,560,670,680,950AT&T;026,160,200,210,220,230,250,270,310,490,580,660,800T-Mobile;240T-Mobile|Ting;260T-Mobile|SpeedTalk Mobile|…;410AT&T|AweSIM|…;420Cincinnati Bell Wireless;570MTPCS (Cellular One);590Alltel;311070,090,180,190AT&T;480,481,482,483,484,485,486,487,488,489Verizon;570BendBroadband;960Lycamobile;312090AT&T
uy74800,01Ancel;07Movistar;10Claro
uz43404Beeline;05Ucell;07UMS
vc360070Digicel
ve73401,02,03Digitel TIM;04Movistar;06Movilnet
vn45201MobiFone;02Vinaphone;04Viettel Mobile;05Vietnamobile;07Beeline VN;08EVNTelecom/E-Mobile
xk22102IPKO
za65501Vodacom;02=8.ta;07Cell-c|Virgin Mobile;10MTN`;
