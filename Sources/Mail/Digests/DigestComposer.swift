package import Report
import Templates

/// Decides what a digest says: what changed first, then what each briefing says first, then where more is.
package struct DigestComposer {
  private let project: Project
  private let briefings: [Briefing]
  private let current: Edition
  private let since: Edition?

  /// - Parameters:
  ///   - since: the edition that readers know; nil when everything shall be told.
  package init(project: Project, briefings: [Briefing], current: Edition, since: Edition?) {
    self.project = project
    self.briefings = briefings
    self.current = current
    self.since = since
  }

  /// The digest; nil when nothing changed, or when there is nothing to tell of.
  package func digest() -> Digest? {
    let difference = since.map { EditionDifference(from: $0, to: current) }
    if difference.map(\.changes.isEmpty) ?? briefings.isEmpty { return nil }
    let sections = (difference.map(changes) ?? []) + briefings.map(glance)
    let summary = summary(difference)
    return Digest(
      subject: DigestSubject(title: project.title.value.onOneLine, difference: difference).text,
      language: project.language, sections: sections, frame: frame(summary), rest: project.url?.value,
      closing: closing)
  }

  // MARK: - What changed

  private func changes(_ difference: EditionDifference) -> [DigestSection] {
    difference.counts.map { kind, _ in
      DigestSection(
        heading: kind.heading, isBriefing: false, isCorrection: kind.isCorrection,
        entries: difference.changes.filter { $0.kind == kind }.map(entry))
    }
  }

  private func entry(_ change: EditionChange) -> DigestSection.Entry {
    .init(
      text: change.text.onOneLine, mark: change.mark, before: change.before.map(\.onOneLine),
      link: change.page.flatMap(link))
  }

  private func link(_ page: EditionChange.Page) -> DigestLink? {
    guard let url = project.url?.value else { return nil }
    switch page {
    case .briefing(let id):
      let title = briefings.first { $0.id == id }?.title ?? current.briefings[id]?.title ?? id
      return DigestLink(words: "“\(title.onOneLine)”", url: "\(url)\(id).html")
    case .event(let id): return DigestLink(words: "The event and its sources", url: "\(url)events/\(id).html")
    case .source(let id):
      return DigestLink(words: "The source and what rests on it", url: "\(url)sources/\(id).html")
    }
  }

  // MARK: - The briefings

  /// A briefing with what stands first in it; one entry without words where nothing does, or where the desk no
  /// longer stands by it.
  private func glance(_ briefing: Briefing) -> DigestSection {
    let isWithdrawn = current.briefings[briefing.id]?.isWithdrawn == true
    let points = isWithdrawn ? [] : briefing.data["glance"]?.elements ?? []
    let entries = points.map { point in
      DigestSection.Entry(text: point["text"]?.words?.onOneLine ?? "", mark: point["mark"]?.words)
    }
    return DigestSection(
      heading: BriefingPlan.label(briefing.title.onOneLine, isWithdrawn: isWithdrawn),
      standfirst: briefing.standfirst.onOneLine, isBriefing: true,
      link: project.url.map {
        DigestLink(words: "Read “\(briefing.title.onOneLine)”", url: "\($0.value)\(briefing.id).html")
      },
      entries: entries.isEmpty ? [.init(text: "")] : entries)
  }

  // MARK: - The frame

  private func frame(_ summary: (intro: String, counts: String)) -> [TemplateField] {
    let first = briefings.first
    return [
      .init("language", .string(project.language)),
      .init("title", .string(project.title.value.onOneLine)),
      .init("publisher", .string(project.publisher.value.onOneLine)),
      .init("as_of", .string(current.asOfWords)),
      .init("intro", .string(summary.intro)),
      .init("counts", .string(summary.counts)),
      .init("sourcing", first?.data["sourcing_summary"] ?? .null),
      .init("licence", project.licence.map { .string($0.value.onOneLine) } ?? .null),
    ]
  }

  private func summary(_ difference: EditionDifference?) -> (intro: String, counts: String) {
    guard let difference, let since else {
      let counts = [
        (briefings.count, "briefing"), (current.events.count, "event"), (current.claims.count, "statement"),
        (current.quotations.count, "quotation"), (current.sources.count, "source"),
      ].filter { $0.0 > 0 }.map { NumberWords.count($0, $1) }
      return ("Everything that these briefings hold, as of \(current.asOfWords).", NumberWords.list(counts))
    }
    let counts = difference.counts.map { $0.kind.counted($0.count) }
    let edition = "the edition “\(since.name)”"
    return (
      since.asOf == current.asOf
        ? "What changed since \(edition); both are as of \(current.asOfWords)."
        : "What changed from \(edition) of \(since.asOfWords) to \(current.asOfWords).",
      NumberWords.list(counts)
    )
  }

  private var closing: [DigestLink] {
    guard let url = project.url?.value else { return [] }
    var links: [DigestLink] = []
    if let notes = briefings.first(where: { $0.data["sourcing"] != .null }) {
      links.append(
        DigestLink(words: "What the marks mean and how far to trust them", url: "\(url)\(notes.id).html"))
    }
    links.append(DigestLink(words: "All briefings", url: url))
    if let unsubscribe = project.mail?.unsubscribe {
      links.append(DigestLink(words: "Unsubscribe", url: unsubscribe.value))
    }
    return links
  }
}

extension TemplateValue {
  fileprivate var elements: [TemplateValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  fileprivate var words: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

extension String {
  /// The words on one line: every run of blanks and line breaks is one blank. No-break spaces stay.
  package var onOneLine: String {
    var words: [Substring] = []
    for word in unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\t" || HeaderText.isLineBreak($0) }
    ) {
      words.append(Substring(word))
    }
    return words.joined(separator: " ")
  }
}
