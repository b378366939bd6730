import type { AbbreviationKind } from './abbreviations.ts'

/** Abbreviations by language, in lower case and without their last dot. The kinds are those of English. */
export const FOREIGN_ABBREVIATIONS: Readonly<Record<string, Readonly<Partial<Record<AbbreviationKind, string>>>>> = {
  de: {
    joins:
      'z.b z d.h d u.a u i.d.r i o.ä o u.u s.o s.u m.e v.a v a.d n.chr v.chr ca bzw bspw evtl ggf inkl exkl zzgl abzgl vgl sog geb gest ehem mio mrd tsd dr prof dipl ing med hl hr fr hrn frl st bgm vors stv allg bes betr gem hrsg insb jew lt sen verh vorm wg m.w u.ä u.dgl s.a s h.c',
    counts: 'nr nrn abs art abb tab kap bd ziff str anm rn rdnr aufl hausnr tel §',
    measures: 'usw etc ff f uam u.v.m jh jhd std min sek max',
  },
  fr: {
    joins: 'm mm mme mmes mlle mlles mgr dr pr me av apr p.ex p ex cf env st ste bd boul c.-à-d ann éd dir adj j.-c',
    counts: 'n° nº no art chap vol fig p pp tab al',
    measures: 'etc',
  },
  es: {
    joins:
      'sr sra sres srta dr dra ud uds vd vds d dña excmo excma ilmo prof profa gral cnel tte av avda c cía p.ej p ej aprox ee ee.uu a a.c d.c lic arq ing sto sta',
    counts: 'núm nº pág págs art arts cap vol fig tel s ss',
    measures: 'etc',
  },
  pt: {
    joins:
      'sr sra srs dr dra d exmo exma ilmo prof profa eng arq av r p.ex p ex aprox séc cia gen ten sto sta a.c d.c ltda',
    counts: 'núm nº n pág págs art arts cap vol fig tel',
    measures: 'etc',
  },
  it: {
    joins:
      'sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa ing avv arch geom on rag mons p.es p es ca cfr s.p.a sec p.za s a.c d.c c.so v.le',
    counts: 'n nr pag pagg art artt cap vol fig tab',
    measures: 'ecc etc mln mld',
  },
  nl: {
    joins:
      'dhr mevr mw drs ir ing mr prof dr bijv bv d.w.z m.b.t o.a o.m t.a.v i.p.v i.v.m m.i t/m evt incl excl ca st v.chr n.chr a.s jl resp vgl zgn',
    counts: 'nr nrs blz art afb hfdst tel',
    measures: 'enz etc mln mld',
  },
  cs: {
    joins:
      'např tj tzn tzv mj resp popř příp mgr ing bc mudr judr phdr rndr prof doc dr sv ul tř nám mil mld tis cca vč n.l př',
    counts: 'č str s odst čl sb kap obr tab tel',
    measures: 'atd apod aj',
  },
  sk: {
    joins: 'napr tj tzn tzv resp príp mgr ing bc mudr judr prof doc dr sv ul nám mil mld tis cca vr',
    counts: 'č str s ods čl kap obr tab tel',
    measures: 'atď a pod',
  },
  pl: {
    joins: 'np tj tzn tzw m.in ul al pl prof dr mgr inż hab św ks gen płk wg ok tys mln mld im zob por',
    counts: 'nr str s art ust pkt rozdz rys tab tel poz',
    measures: 'itd itp r w in',
  },
  ru: {
    joins: 'т.е т т.к т.н т.ч напр ул пр пл д кв им проф акад доц тыс млн млрд св ст гр см ср оз р',
    counts: 'рис стр с табл гл п тел № ок',
    measures: 'т.д т.п др пр г гг в вв руб коп',
  },
  uk: {
    joins: 'т.з т.зв напр вул пл ім проф акад тис млн млрд див св ст',
    counts: 'рис буд с стор табл гл п тел №',
    measures: 'т.д т.п ін р рр грн коп',
  },
  sv: {
    joins: 't.ex bl.a d.v.s dvs s.k f.d ca resp inkl exkl m.a.o prof dr st t',
    counts: 'nr kap s fig tel kl',
    measures: 'm.m osv etc',
  },
  da: {
    joins: 'f.eks bl.a d.v.s dvs s.k fhv ca hhv inkl ekskl prof dr st mio mia mrd hr',
    counts: 'nr kap s fig tlf kl d',
    measures: 'm.m osv mv etc',
  },
  no: {
    joins: 'f.eks bl.a d.v.s dvs s.k ca hhv inkl ekskl prof dr st mill mrd hr',
    counts: 'nr kap s fig tlf kl d',
    measures: 'm.m osv mv etc',
  },
  fi: { joins: 'esim ts ks ns n mm prof tri', counts: 'nro s luku kuva puh klo', measures: 'jne ym yms jms' },
  hu: { joins: 'pl kb ún ill id dr prof ifj özv tel szt u', counts: 'sz o', measures: 'stb' },
  ro: {
    joins: 'dl dna dnei dra d-na d-nei d-l ex prof dr ing st str bd mil mld cca',
    counts: 'nr pag art cap fig tel',
    measures: 'etc',
  },
  tr: { joins: 'dr prof doç av sn örn bkz st müh', counts: 'no s sf tel', measures: 'vb vs yy' },
  et: { joins: 'u nt st ca mln mld milj dr prof tn', counts: 'lk nr p', measures: 'jne jt' },
  lv: { joins: 'piem apm t.i dr prof ģen', counts: 'nr lpp', measures: 'u.c utt' },
  lt: { joins: 'pvz vad t.y dr prof g pr al mln mlrd tūkst', counts: 'nr p str', measures: 'pan kt' },
  is: { joins: 't.d þ.e s.s m.a u.þ.b dr', counts: 'nr bls', measures: 'o.fl o.s.frv' },
  hr: {
    joins: 'tj npr dr prof ul sv mr mag ing gđa gđica gosp sl tzv odn mil mlrd',
    counts: 'br str čl st',
    measures: 'itd god',
  },
  sl: { joins: 'tj npr dr prof ul sv g ga oz t.i mio mrd', counts: 'št str čl', measures: 'itn ipd' },
  sr: {
    joins: 'tj npr dr prof ul sv тј нпр др проф ул св',
    counts: 'br str čl бр стр чл',
    measures: 'itd итд god год',
  },
  bg: { joins: 'напр т.е т.нар ул бул гр проф инж св ок', counts: '№ стр чл ал', measures: 'т.н г хил лв др' },
  ca: { joins: 'sr sra srs dr dra av c pl aprox p.ex st sta', counts: 'pàg pàgs núm art vol fig tel', measures: 'etc' },
  vi: { joins: 'tp ts ths pgs gs bs ks tx' },
  id: { joins: 'jl jln dr prof ir drs hj sdr bpk a.n rp', counts: 'no hlm hal tel', measures: 'dll dsb' },
  ms: { joins: 'jln dr prof ir hj tn pn', counts: 'no hlm tel', measures: 'dll dsb' },
  ar: { joins: 'د أ م أ.د ص.ب', counts: 'ص' },
  hi: { joins: 'रु डॉ डा श्री प्रो पं सं कु' },
  mr: { joins: 'डॉ श्री प्रो पं सौ कु' },
  bn: { joins: 'ডা ড মো প্রো' },
  el: { joins: 'π.χ δηλ κ κα κκ δρ καθ βλ πρβλ αρ', counts: 'σελ αρ τ', measures: 'κ.λπ κλπ κ.ά' },
}
