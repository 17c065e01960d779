/// The names of months and days in one language.
public struct TemplateLocale: Sendable, Hashable {
  /// The language tag: `en`, `fr`.
  public let tag: String
  let months: [String]
  let shortMonths: [String]
  let days: [String]
  let shortDays: [String]
  /// What stands between groups of three digits, and before the decimals.
  let grouping: String
  let decimalMark: String
  /// What stands before a per cent sign.
  let percentSpace: String
  /// What stands before the last item of a list.
  let and: String
  let or: String

  private init(
    _ tag: String, months: String, shortMonths: String, days: String, shortDays: String,
    grouping: String, decimalMark: String, percentSpace: String, and: String, or: String
  ) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.tag = tag
    self.months = words(months)
    self.shortMonths = words(shortMonths)
    self.days = words(days)
    self.shortDays = words(shortDays)
    self.grouping = grouping
    self.decimalMark = decimalMark
    self.percentSpace = percentSpace
    self.and = and
    self.or = or
  }

  public static let english = TemplateLocale(
    "en",
    months: "January February March April May June July August September October November December",
    shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
    shortDays: "Sun Mon Tue Wed Thu Fri Sat", grouping: ",", decimalMark: ".", percentSpace: "", and: "and",
    or: "or")
  public static let french = TemplateLocale(
    "fr", months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    shortMonths: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    days: "dimanche lundi mardi mercredi jeudi vendredi samedi",
    shortDays: "dim. lun. mar. mer. jeu. ven. sam.", grouping: "\u{202F}", decimalMark: ",",
    percentSpace: "\u{202F}", and: "et",
    or: "ou")
  public static let german = TemplateLocale(
    "de", months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    shortMonths: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    days: "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag", shortDays: "So Mo Di Mi Do Fr Sa",
    grouping: ".", decimalMark: ",", percentSpace: "\u{A0}", and: "und", or: "oder")
  public static let spanish = TemplateLocale(
    "es", months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    shortMonths: "ene feb mar abr may jun jul ago sept oct nov dic",
    days: "domingo lunes martes miércoles jueves viernes sábado", shortDays: "dom lun mar mié jue vie sáb",
    grouping: ".", decimalMark: ",", percentSpace: "\u{A0}", and: "y", or: "o")

  /// Every language there is a table for.
  public static let all = [english, french, german, spanish]

  /// The table for a language tag; the region is not looked at.
  public static func named(_ tag: String) -> TemplateLocale? {
    let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return all.first { $0.tag == language }
  }
}
