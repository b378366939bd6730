const NAMES: readonly string[] = [
  'january jan januar jänner janvier janv gennaio genn enero ene janeiro januari styczeń stycznia leden ledna январь января ocak januar gener tammikuuta tammikuu jaanuar janvāris sausio січня січень студзеня јануар siječnja ianuarie ιανουαρίου ιανουάριος ינואר בינואר يناير जनवरी জানুয়ারি',
  'february feb februar février févr febbraio febbr febrero fevereiro fev februari luty lutego únor února февраль февраля şubat febrer helmikuuta helmikuu veebruar februāris vasario лютого лютий лютага фебруар veljače februarie φεβρουαρίου φεβρουάριος פברואר בפברואר فبراير फ़रवरी फरवरी ফেব্রুয়ারি',
  'march mar märz mär mars marzo março maart marca marzec březen března март марта mart març marts maaliskuuta maaliskuu märts kovo березня березень сакавіка ožujka marec március martie maret mac μαρτίου μάρτιος מרץ במרץ مارس मार्च মার্চ',
  'april apr avril avr aprile abril abr kwietnia kwiecień duben dubna апрель апреля nisan huhtikuuta huhtikuu aprill aprīlis balandžio квітня квітень красавіка travnja apríla április aprilie απριλίου απρίλιος אפריל באפריל أبريل अप्रैल এপ্রিল',
  'may mai maggio mayo maio mei maj maja květen května май мая mayıs maig toukokuuta toukokuu maijs gegužės травня травень svibnja mája május μαΐου μάιος מאי במאי مايو मई মে',
  'june jun juni juin giugno giu junio junho czerwca czerwiec červen června июнь июня haziran juny kesäkuuta kesäkuu juuni jūnijs birželio червня червень чэрвеня јун юни lipnja junij júna június iunie ιουνίου ιούνιος יוני ביוני يونيو जून জুন',
  'july jul juli juillet juil luglio lug julio julho lipca lipiec červenec července июль июля temmuz juliol heinäkuuta heinäkuu juuli jūlijs liepos липня липень ліпеня јул юли srpnja julij júla július iulie ιουλίου ιούλιος יולי ביולי يوليو जुलाई জুলাই',
  'august aug août agosto ago augustus sierpnia sierpień srpen srpna август августа ağustos augusti agost elokuuta elokuu augusts rugpjūčio серпня серпень жніўня kolovoza avgust augusta augusztus agustus ogos αυγούστου αύγουστος אוגוסט באוגוסט أغسطس अगस्त আগস্ট',
  'september sep sept septembre settembre sett septiembre setembro set września wrzesień září сентябрь сентября eylül setembre syyskuuta syyskuu septembris rugsėjo вересня вересень верасня септембар септември rujna septembra szeptember septembrie σεπτεμβρίου σεπτέμβριος ספטמבר בספטמבר سبتمبر सितंबर সেপ্টেম্বর',
  'october oct oktober okt octobre ottobre ott octubre outubro out października październik říjen října октябрь октября ekim lokakuuta lokakuu oktoober oktobris spalio жовтня жовтень кастрычніка октобар октомври októbra október octombrie οκτωβρίου οκτώβριος אוקטובר באוקטובר أكتوبر अक्टूबर অক্টোবর',
  'november nov novembre noviembre novembro listopada listopad listopadu ноябрь ноября kasım marraskuuta marraskuu novembris lapkričio листопада листопад лістапада новембар ноември studenoga novembra noiembrie νοεμβρίου νοέμβριος נובמבר בנובמבר نوفمبر नवंबर নভেম্বর',
  'december dec dezember dez décembre déc dicembre dic diciembre dezembro grudnia grudzień prosinec prosince декабрь декабря aralık desembre desember joulukuuta joulukuu detsember decembris gruodžio грудня грудень снежня децембар декември decembra decembrie disember δεκεμβρίου δεκέμβριος דצמבר בדצמבר ديسمبر दिसंबर ডিসেম্বর',
]

/** The number of a month, 1 to 12, by its names and abbreviations in many languages, in lower case. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
)
