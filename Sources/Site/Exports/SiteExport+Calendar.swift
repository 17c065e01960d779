import Report

extension SiteExport {
  /// The chronology as a calendar (RFC 5545).
  ///
  /// A day that is known is an all-day event, a known instant stands at that instant. A date that is not
  /// exact covers every day that it can be, or stands on the end that is known; it is marked as tentative
  /// and says so first in its title. A calendar has no other way to show doubt, and none to be empty: the format
  /// asks for at least one entry.
  static let chronologyCalendar = SiteExport(
    "calendar", "Chronology as a calendar", path: "chronology.ics", mediaType: "text/calendar; charset=utf-8",
    needsEvents: true, from: [.event, .claim, .source, .actor]
  ) { input in
    var calendar = CalendarWriter()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//briefgen//chronology//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    // RFC 7986 has a name for it; the older programs know only the other.
    calendar.add("NAME", text: input.corpus.project.title.value)
    calendar.add("X-WR-CALNAME", text: input.corpus.project.title.value)
    let stamp = stamp(input.corpus.project.asOf.value.latestDay)
    let host = host(input)
    for entry in Chronology(input.publication) {
      write(entry, stamp: stamp, host: host, input: input, to: &calendar)
    }
    calendar.add("END", "VCALENDAR")
    return calendar.bytes
  }

  private static func write(
    _ entry: ChronologyEntry, stamp: String, host: String, input: ExportInput,
    to calendar: inout CalendarWriter
  ) {
    let event = entry.event
    calendar.add("BEGIN", "VEVENT")
    // The first identifier that the event had: under another one it would stand there twice.
    calendar.add("UID", text: "event/\((event.aliases.first ?? event.id).value)@\(host)")
    calendar.add("DTSTAMP", stamp)
    addDates(of: entry, to: &calendar)
    calendar.add("SUMMARY", text: summary(entry))
    calendar.add("DESCRIPTION", text: description(entry))
    if let place = entry.place { calendar.add("LOCATION", text: place) }
    if input.corpus.project.url != nil { calendar.add("URL", input.address(entry.page)) }
    calendar.add("CATEGORIES", list: [entry.side, event.kind.value.rawValue])
    calendar.add("STATUS", status(entry))
    calendar.add("TRANSP", "TRANSPARENT")
    calendar.add("X-EDTF", text: event.date.edtf.value.description)
    calendar.add("END", "VEVENT")
  }

  private static func addDates(of entry: ChronologyEntry, to calendar: inout CalendarWriter) {
    if entry.shape.isExact, let instant = entry.instant {
      calendar.add(
        "DTSTART", digits(instant.day) + "T\(instant.hour.twoDigits)\(instant.minute.twoDigits)00Z")
      return
    }
    let (first, last) = entry.shape.days
    calendar.add("DTSTART;VALUE=DATE", digits(first))
    // The end is the day after; a calendar cannot write the year 10000.
    let end = CalendarDay(number: last.number + 1)
    if end.year <= 9999 { calendar.add("DTEND;VALUE=DATE", digits(end)) }
  }

  private static func summary(_ entry: ChronologyEntry) -> String {
    let what = entry.headline ?? entry.note ?? "\(entry.side): \(entry.event.kind.value.rawValue)"
    return entry.shape.isExact ? what : "(\(entry.date)) \(what)"
  }

  private static func description(_ entry: ChronologyEntry) -> String {
    var lines = zip(entry.claims, entry.sentences).map { claim, sentence in
      sentence + (entry.mark(of: claim).map { " [\($0)]" } ?? "")
    }
    lines.append("Date: \(entry.date)" + (entry.place.map { ", \($0)" } ?? ""))
    if let doubt = doubt(entry.shape) { lines.append(doubt) }
    if entry.isDateContested { lines.append("Sources disagree about the date.") }
    lines += [entry.basis, entry.note].compactMap(\.self)
    return lines.joined(separator: "\n")
  }

  private static func status(_ entry: ChronologyEntry) -> String {
    switch entry.event.status {
    case .cancelled: "CANCELLED"
    case .scheduled: "TENTATIVE"
    case .happened, .reported: entry.shape.isExact && !entry.isDateContested ? "CONFIRMED" : "TENTATIVE"
    }
  }

  /// What the days of the entry do not say.
  private static func doubt(_ shape: DateShape) -> String? {
    switch shape {
    case .day, .span(_, _, startIsSure: true, endIsSure: true): nil
    case .about: "The day is not certain."
    case .within: "The day is not known; the entry covers all that it can be."
    case .span: "The ends are not certain; the entry covers all that they can be."
    case .from: "Only the start is known; the entry stands on it."
    case .until: "Only the end is known; the entry stands on it."
    }
  }

  private static func stamp(_ day: CalendarDay?) -> String { (day.map(digits) ?? "19700101") + "T000000Z" }

  private static func digits(_ day: CalendarDay) -> String {
    day.iso.split(separator: "-").joined()
  }

  /// The right-hand side of a UID: the host of the site, or a name that can belong to no one.
  private static func host(_ input: ExportInput) -> String {
    let tag = TagURI(of: input, "").description.dropFirst("tag:".count)
    let host = tag.split(separator: ",", omittingEmptySubsequences: false).first ?? ""
    return host.isEmpty ? "briefgen.invalid" : String(host)
  }
}
