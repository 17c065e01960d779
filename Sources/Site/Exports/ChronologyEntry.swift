import Report

/// An event as the exports of the chronology give it.
struct ChronologyEntry {
  let event: Event
  let claims: [Claim]
  let shape: DateShape
  private let publication: Publication

  static func all(in publication: Publication) -> [ChronologyEntry] { Array(Chronology(publication)) }

  init(_ event: Event, _ publication: Publication) {
    self.event = event
    self.publication = publication
    claims = event.claims.compactMap { publication.corpus.claims[$0.value] }
    shape = DateShape(event.date.edtf.value)
  }

  /// The page of the event, relative to the root of the site.
  var page: String { RecordPage.event.path(of: event.id.value) }

  var date: String { publication.words(of: event.date.edtf.value) }
  var side: String { publication.name(ofSide: event.side.value) }
  var place: String? { event.place?.value ?? event.date.place?.value }
  var actors: [String] { event.actors.map { publication.name(ofActor: $0.value) } }
  var note: String? { publication.words(event.note) }
  var basis: String? { publication.words(event.date.basis) }

  /// What happened, one sentence a claim.
  var sentences: [String] { claims.map(publication.sentence(of:)) }

  /// The first of them where no mark stands beside it.
  var headline: String? { claims.first.map(publication.statement(of:)) }

  func sentence(of claim: Claim) -> String { publication.sentence(of: claim) }

  /// The mark of a claim, where it has one.
  func mark(of claim: Claim) -> String? { publication.mark(of: claim) }

  /// The sources behind the claims, each once.
  var sources: [String] {
    var seen: Set<String> = []
    return claims.flatMap(\.evidence).map(\.source.value).filter { seen.insert($0).inserted }
  }

  /// The instant in UTC, where the time of day and its clock are known.
  var instant: (day: CalendarDay, hour: Int, minute: Int)? {
    guard let minutes = publication.minute(of: event.date) else { return nil }
    let day = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
    let rest = minutes - day * 1440
    return (CalendarDay(number: day), rest / 60, rest % 60)
  }

  /// Whether sources that were weighed against each other give other days.
  var isDateContested: Bool {
    claims.contains { claim in
      guard claim.contested != nil, let own = claim.date?.edtf.value else { return false }
      return claim.evidence.compactMap(\.date?.edtf.value).contains { !$0.overlaps(own) }
    }
  }
}

extension EDTF {
  fileprivate func overlaps(_ other: EDTF) -> Bool {
    func ends(_ date: EDTF) -> (Int, Int) {
      (date.earliestDay?.number ?? .min, date.latestDay?.number ?? .max)
    }
    let (own, others) = (ends(self), ends(other))
    return own.0 <= others.1 && others.0 <= own.1
  }
}

extension Int {
  /// At least two digits.
  var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
