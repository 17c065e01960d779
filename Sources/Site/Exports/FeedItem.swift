import Report

/// A briefing as both feeds announce it.
struct FeedItem {
  let plan: BriefingPlan
  /// Made from the first identifier that the briefing had: a reader that knew it under that one must not show it
  /// as new.
  let id: String
  let url: String
  let title: String
  let standfirst: String
  /// What stands first in the briefing, each sentence with its mark; nothing where the desk no longer stands by it.
  private let glance: [String]
  /// The day on which the content changed, at 00:00 UTC: feeds know no plain days.
  let instant: String
  /// The day on which it was first published, where that is known, at 00:00 UTC as well.
  let published: String?

  /// A feed says what is new; what is older stands in the index of the site.
  static let maximum = 100

  /// The newest first; briefings of one day in the order of the corpus.
  static func all(in input: ExportInput) -> [FeedItem] {
    let plans = input.corpus.briefings.records.enumerated().map { position, plan in
      (day: day(of: plan)?.number ?? .min, position: position, plan: plan)
    }
    return plans.sorted { ($1.day, $0.position) < ($0.day, $1.position) }.prefix(maximum).map {
      FeedItem($0.plan, input)
    }
  }

  private static func day(of plan: BriefingPlan) -> CalendarDay? {
    plan.contentChanged.value.latestDay ?? plan.contentChanged.value.earliestDay
  }

  /// When the newest item changed; the day of the corpus for a feed without items.
  static func updated(_ items: [FeedItem], asOf: EDTF) -> String {
    items.first?.instant ?? instant(asOf.latestDay)
  }

  private init(_ plan: BriefingPlan, _ input: ExportInput) {
    let publication = input.publication
    self.plan = plan
    id = TagURI(of: input, "briefing/" + (plan.aliases.first ?? plan.id).value).description
    url = input.address(BriefingFormat.html.fileName(of: plan.id.value))
    let isWithdrawn = plan.status.value == .withdrawn
    title = plan.label(publication.words(plan.title) ?? plan.id.value)
    standfirst = publication.words(plan.standfirst) ?? ""
    let points = isWithdrawn ? [] : plan.glance
    glance = points.compactMap { input.corpus.claims[$0.value] }.map { claim in
      publication.sentence(of: claim) + (publication.mark(of: claim).map { " (\($0))" } ?? "")
    }
    instant = Self.instant(Self.day(of: plan))
    published = plan.firstPublished.map { Self.instant($0.exactDay) }
  }

  /// The standfirst and what stands first in the briefing, as plain text.
  var text: String { ([standfirst] + glance.map { "• " + $0 }).joined(separator: "\n\n") }

  /// The same as HTML.
  var html: String {
    let points = XML.element("ul", [], glance.map { .element("li", text: $0) })
    let parts = [XML.element("p", text: standfirst)] + (glance.isEmpty ? [] : [points])
    return String(decoding: parts.flatMap(\.fragment), as: UTF8.self)
  }

  private static func instant(_ day: CalendarDay?) -> String { (day?.iso ?? "0001-01-01") + "T00:00:00Z" }
}
