import Templates

/// A digest as a plain value: everything that its templates can see, decided.
package struct Digest: Hashable, Sendable {
  /// At most 60 characters.
  package let subject: String
  package let language: String
  /// What changed, group by group, then what each briefing says first.
  let sections: [DigestSection]
  /// Fields of the `digest` object that no length touches.
  let frame: [TemplateField]
  /// Where the rest is, when not everything fits.
  let rest: String?
  /// Addresses behind the sections, in the order in which they are printed.
  let closing: [DigestLink]

  /// How many entries the sections have.
  package var count: Int { sections.reduce(0) { $0 + $1.entries.count } }

  /// The `digest` object with the first `count` entries; the others are left to a link.
  func value(entries count: Int) -> TemplateValue {
    var numbers = LinkNumbers()
    var left = count
    var changes: [TemplateValue] = []
    var briefings: [TemplateValue] = []
    for section in sections where left > 0 {
      let shown = section.entries.prefix(left)
      left -= shown.count
      let value = section.value(of: shown, numbers: &numbers)
      if section.isBriefing { briefings.append(value) } else { changes.append(value) }
    }
    let missing = self.count - min(count, self.count)
    let more: TemplateValue =
      missing == 0
      ? .null
      : [
        "words": .string(
          "\(missing) more \(missing == 1 ? "entry is" : "entries are") left out of this mail."),
        "link": rest.map { numbers.value(of: DigestLink(words: "Everything, with its sources", url: $0)) }
          ?? .null,
      ]
    let links = closing.map { numbers.value(of: $0) }
    return .object(
      frame + [
        .init("changes", .array(changes)), .init("briefings", .array(briefings)), .init("more", more),
        .init("links", .array(links)), .init("addresses", .array(numbers.list)),
      ])
  }
}

/// Entries under one heading.
struct DigestSection: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var text: String
    var mark: String?
    var before: [String] = []
    var link: DigestLink?
  }

  var heading: String
  var standfirst: String?
  var isBriefing: Bool
  /// Whether it takes back something that was said.
  var isCorrection = false
  var link: DigestLink?
  var entries: [Entry]

  func value(of entries: some Sequence<Entry>, numbers: inout LinkNumbers) -> TemplateValue {
    let link = link.map { numbers.value(of: $0) } ?? .null
    var items: [TemplateValue] = []
    // An entry without words stands for its section alone.
    for entry in entries where !entry.text.isEmpty {
      items.append([
        "text": .string(entry.text), "mark": entry.mark.map(TemplateValue.string) ?? .null,
        "before": .array(entry.before.map(TemplateValue.string)),
        "link": entry.link.map { numbers.value(of: $0) } ?? .null,
      ])
    }
    return [
      "heading": .string(heading), "standfirst": standfirst.map(TemplateValue.string) ?? .null,
      "is_correction": .bool(isCorrection), "link": link, "items": .array(items),
    ]
  }
}

/// Words that lead somewhere.
struct DigestLink: Hashable, Sendable {
  var words: String
  var url: String
}

/// Numbers for the addresses of plain text, given out in the order in which they are met.
struct LinkNumbers {
  private var urls: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func value(of link: DigestLink) -> TemplateValue {
    let number: Int
    if let known = numbers[link.url] {
      number = known
    } else {
      urls.append(link.url)
      number = urls.count
      numbers[link.url] = number
    }
    return ["words": .string(link.words), "url": .string(link.url), "number": .int(number)]
  }

  /// Every address with its number.
  var list: [TemplateValue] {
    urls.enumerated().map { ["number": .int($0 + 1), "url": .string($1)] }
  }
}
