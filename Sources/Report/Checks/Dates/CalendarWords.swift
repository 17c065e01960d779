/// The words of calendars, as data.
enum CalendarWords {
  static let months: [String: Int] = {
    var months = [
      "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
      "nov": 11, "dec": 12,
    ]
    for (index, month) in DateWords.months.enumerated() { months[month.lowercased()] = index + 1 }
    return months
  }()

  /// The months of other languages by primary subtag, in small letters: as they stand in a date with a number. What has
  /// several names has strokes between.
  static let monthsElsewhere: [String: [String: Int]] = [
    "ar":
      "يناير/جانفي فبراير/فيفري/شباط مارس/آذار أبريل/ابريل/إبريل/أفريل/نيسان مايو/ماي/أيار يونيو/جوان/حزيران "
      + "يوليو/يوليوز/جويلية/تموز أغسطس/اغسطس/غشت/أوت/آب سبتمبر/شتنبر/أيلول أكتوبر/اكتوبر نوفمبر/نونبر ديسمبر/دجنبر",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "el":
      "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου "
      + "δεκεμβρίου",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fi":
      "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
      + "marraskuuta joulukuuta",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl":
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  ].mapValues { names in
    Dictionary(
      uniqueKeysWithValues: names.split(separator: " ").enumerated().flatMap { index, names in
        names.split(separator: "/").map { (String($0), index + 1) }
      })
  }

  /// Whether every date in words would be found in a text of this language, so that none can be missing.
  static func areRead(in language: String) -> Bool {
    ["en", "zh"].contains(language.primaryLanguage)
  }

  /// Words that may stand between day, month and year.
  static let joints: Set<String> = ["of", "de", "del", "do", "di"]

  /// The first day of a month in words, by primary language: `primero de marzo`, `premier mars`, `ersten März`.
  static let firstDays: [String: Set<String>] = [
    "de": ["ersten", "erster", "erste"], "es": ["primero"], "fr": ["premier"], "it": ["primo"],
    "pt": ["primeiro"],
  ]

  /// Between two days of one month: `3 to 5 March`, `3 y 4 de marzo`.
  static let rangeJoints: Set<String> = [
    "to", "and", "-", "–", "—", "until", "bis", "und", "y", "al", "et", "au", "e", "至", "到", "、", "和",
  ]

  /// What is written against the number of a day.
  static let dayEndings: Set<String> = ["st", "nd", "rd", "th", "er", "re", "º", "ª", "°"]

  /// Before the number of a day in words, where a fraction or a place in a row would have another word.
  static let beforeOrdinals: Set<String> = Set(weekdays.keys).union([
    "on", "by", "until", "till", "since", "before", "after", "dated", "from", "to",
  ])

  /// Words that say when something was, or on which side of something else, beside those of the calendar.
  static let times: Set<String> = Set(
    """
    hour hours minute minutes moment decade decades century centuries fortnight quarter weekend date dated time times \
    dawn morning noon midday afternoon dusk evening overnight night midnight am pm spring summer autumn fall winter \
    season recent recently lately now currently then later earlier soon early late eve mid since ago already just still \
    when while during until till by after afterward afterwards before previously formerly once shortly immediately \
    meanwhile start end beginning opening anniversary holiday period era term annual annually daily weekly monthly \
    christmas easter ramadan eid
    """.split(separator: " ").map(String.init))

  static let chineseTimes: Set<String> = [
    "年", "月", "日", "号", "號", "周", "週", "期", "天", "今", "昨", "明", "前", "后", "後", "近", "最", "时", "時", "晨", "早",
    "午", "晚", "夜", "春", "夏", "秋", "冬", "初", "末", "底", "旬", "刚", "剛", "节", "節",
  ]

  /// Kinds of years that begin in another month: `fiscal year 2020`.
  static let fiscalYears: Set<String> = [
    "fiscal", "financial", "tax", "academic", "school", "budget", "marketing", "crop",
  ]

  static let chineseFiscalYears = [
    "财年", "財年", "财政年度", "財政年度", "会计年度", "會計年度", "学年", "學年",
  ]

  static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  static let weekdays: [String: Int] = .init(
    uniqueKeysWithValues: weekdayNames.enumerated().map { ($0.element.lowercased(), $0.offset + 1) })

  /// Short names count only before a day.
  static let shortWeekdays: [String: Int] = [
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
  ]

  static let chineseWeekdays: [String: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
  ]

  static let units: [String: DateExpression.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year,
    "years": .year,
  ]

  static let days: [String: Int] = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]

  /// The days before the writer's in other languages, by primary subtag; words that also say `nowadays` or `here` in
  /// their own language are left out.
  static let daysElsewhere: [String: [String: Int]] = [
    "ar": ["أمس": -1], "da": ["forgårs": -2], "de": ["gestern": -1, "vorgestern": -2],
    "es": ["ayer": -1, "anteayer": -2, "antier": -2], "fr": ["hier": -1], "id": ["kemarin": -1],
    "it": ["ieri": -1, "avantieri": -2], "nl": ["gisteren": -1, "eergisteren": -2],
    "pl": ["wczoraj": -1, "przedwczoraj": -2], "pt": ["ontem": -1, "anteontem": -2],
    "ru": ["вчера": -1, "позавчера": -2], "uk": ["вчора": -1, "учора": -1, "позавчора": -2],
  ]

  /// Before those words these make another day of them: `avant-hier`, `antes de ayer`, `l'altro ieri`, أول أمس.
  static let daysBefore: Set<String> = ["avant", "antes", "altro", "أول", "اول"]

  static let directions: [String: Int] = ["last": -1, "this": 0, "next": 1]

  /// Words before a weekday that say on which side of the writer's day it is.
  static let sides: [String: Int] = ["last": -1, "past": -1, "next": 1, "coming": 1]

  /// Words before a date, and where they put something that is not said to be on it.
  typealias Limits = [(words: [String], limit: DateExpression.Limit)]

  static let limits =
    putting("before, prior to, eve of, ahead of, earlier than", .before)
    + putting("by", .upTo)
    + putting("after, later than", .after)
    + putting("around, about, approximately, roughly, circa, ca, ca ., c .", .near)

  /// By primary language, with the articles that days have there.
  static let limitsElsewhere: [String: Limits] = [
    "ar": putting("قبل, قبل يوم", .before) + putting("بعد, بعد يوم", .after) + putting("حوالي, نحو", .near),
    "de": putting("vor dem, vorm", .before) + putting("bis zum", .upTo)
      + putting("nach dem", .after)
      + putting("um den, gegen den, etwa am, ungefähr am", .near),
    "es": putting("antes del, antes de", .before) + putting("hasta el", .upTo)
      + putting("después del, después de, tras el", .after)
      + putting("hacia el, alrededor del, en torno al", .near),
    "fr": putting("avant le", .before) + putting("jusqu ' au, d ' ici au", .upTo)
      + putting("après le", .after)
      + putting("vers le, autour du, aux alentours du, aux environs du", .near),
    "it": putting("prima del, prima dell '", .before) + putting("dopo il, dopo l '", .after)
      + putting("intorno al, attorno al, verso il", .near),
    "pt": putting("antes de, antes do", .before) + putting("depois de, depois do, após, após o", .after)
      + putting("por volta de, cerca de", .near),
    "ru": putting("после", .after) + putting("около", .near),
  ]

  private static func putting(_ words: String, _ limit: DateExpression.Limit) -> Limits {
    words.split(separator: ",").map { ($0.split(separator: " ").map(String.init), limit) }
  }

  /// Before two days of one month: `between 3 and 9 March`.
  static let betweens: Set<String> = ["between", "entre", "zwischen", "tra", "fra", "между", "بين"]

  /// Words before a day that name another one, and how many days it is away.
  static let shifts: [(words: [String], days: Int)] = [
    (["eve", "of"], -1), (["day", "before"], -1), (["day", "after"], 1), (["day", "following"], 1),
  ]

  static let chineseLimits: [String: DateExpression.Limit] = [
    "左右": .near, "前后": .near, "前後": .near, "之前": .before, "前夕": .before, "以前": .before, "之后": .after,
    "之後": .after, "以后": .after, "以後": .after,
  ]

  /// Chinese relative words, the longest first where one begins another.
  static let chinese: [(words: String, unit: DateExpression.Unit, offset: Int)] = [
    ("上个月", .month, -1), ("上月", .month, -1), ("本月", .month, 0), ("这个月", .month, 0), ("下个月", .month, 1),
    ("下月", .month, 1), ("上個月", .month, -1), ("這個月", .month, 0), ("下個月", .month, 1), ("上周", .week, -1),
    ("本周", .week, 0), ("下周", .week, 1), ("去年", .year, -1),
    ("今年", .year, 0), ("明年", .year, 1), ("今天", .day, 0), ("今日", .day, 0), ("昨天", .day, -1),
    ("昨日", .day, -1), ("明天", .day, 1), ("前天", .day, -2),
  ]

  /// Words that make a date of a month or a year that stands alone.
  static let before: Set<String> = [
    "in", "since", "until", "till", "by", "of", "early", "late", "mid", "last", "next", "this", "during",
    "from",
    "before", "after", "through", "year", "to", "and", "between",
  ]
}
