import Report

/// One thing that a site is made of and that is built or left as a whole: a briefing with its parts, a
/// record, a list, a file.
struct SiteUnit: Sendable {
  /// What the unit shows.
  enum Kind: Sendable {
    case briefing(BriefingPlan)
    case record(RecordPage, String)
    case moved(MovedPage)
    case index, alphabet, notFound
    case list(RecordPage)
    /// Bytes that are there already: the style sheet, the icon.
    case fixed(OutputFile)
  }

  let name: String
  let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
    name =
      switch kind {
      case .briefing(let plan): "briefing/\(plan.id.value)"
      case .record(let kind, let id): "\(kind.rawValue)/\(id)"
      case .moved(let page): "moved/\(page.path)"
      case .index: "site/index"
      case .alphabet: "site/alphabet"
      case .notFound: "site/not-found"
      case .list(let kind): "site/\(kind.folder)"
      case .fixed(let file): "file/\(file.path)"
      }
  }

  /// Whether it is a page that the book of records makes by itself, so that it is made from nothing but records
  /// and what they may say of briefings.
  var isOfRecords: Bool {
    switch kind {
    case .record, .list, .alphabet, .notFound: true
    case .briefing, .moved, .index, .fixed: false
    }
  }

  /// Whether it speaks of the whole site, so that only a run over all of it can make it.
  var isOfWhole: Bool {
    switch kind {
    case .briefing, .record: false
    case .moved, .index, .alphabet, .notFound, .list, .fixed: true
    }
  }
}
