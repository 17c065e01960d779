/// Divides a document that weighs more than a page may into a first page and parts, each light enough.
///
/// The first page keeps every heading of a section: under one that has moved it says where to. So the page's
/// permalinks stay alive, whatever has moved; those of rows and of smaller headings become links that lead on, as
/// long as a page can hold so many.
/// A section whose table is in order of years is divided by year, any other heavy one by rows and blocks.
struct PageSplitter {
  let subject: PageSubject
  /// What a page of this document weighs with everything.
  let weigh: (PagePart) -> Int
  let limit: Int

  private let sections: DocumentSections
  private var moved: [Int: [PagePart]] = [:]
  private var names: Set<String> = []
  /// How much the links say that keep permalinks alive.
  private var detail = MovedSection.Detail.sentences
  private var headlines: [String: Int] = [:]

  init(
    _ document: MarkdownDocument, of subject: PageSubject, limit: Int, weigh: @escaping (PagePart) -> Int
  ) {
    self.subject = subject
    self.weigh = weigh
    self.limit = limit
    sections = DocumentSections(document, labels: HTMLOptions.Labels())
  }

  /// The first page and then the parts in the order of the document.
  mutating func parts() -> [PagePart] {
    let frame = weigh(part([]))
    let weights = sections.sections.map { weigh(part([$0.heading] + $0.blocks)) - frame }
    // Weighing is rendering: the page is weighed again only when what was moved should have made it light.
    var weight = weigh(first())
    for index in weights.indices.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }) {
      if weight <= limit { weight = weigh(first()) }
      guard weight > limit, weights[index] > Self.leastSection else { break }
      moved[index] = pages(of: sections.sections[index])
      weight -= weights[index]
    }
    if !moved.isEmpty {
      for lesser in MovedSection.Detail.allCases.dropFirst() where weigh(first()) > limit { detail = lesser }
    }
    return linked([first()] + moved.keys.sorted().flatMap { moved[$0] ?? [] })
  }

  /// Bytes of the shortest section worth moving: the way to it weighs about as much.
  private static let leastSection = 600

  // MARK: - The first page

  private func first() -> PagePart {
    var blocks = sections.opening
    var linkAnchors: [String: Permalink] = [:]
    for (index, section) in sections.sections.enumerated() {
      blocks.append(section.heading)
      if let pages = moved[index] {
        blocks += MovedSection(pages: pages, detail: detail).blocks(&linkAnchors)
      } else {
        blocks += section.blocks
      }
    }
    var part = part(blocks)
    part.linkAnchors = linkAnchors
    return part
  }

  private func part(_ blocks: [Block]) -> PagePart {
    let divided = PartDocument(blocks, lead: sections.notesLead, notes: sections.notes, of: subject)
    var part = PagePart(subject, document: divided.document)
    part.anchors = divided.anchors
    part.noteNames = divided.noteNames
    return part
  }

  // MARK: - Parts

  private static let longest = String(repeating: "w", count: 95)

  private mutating func pages(of section: DocumentSections.Section) -> [PagePart] {
    let groups = section.groups(within: limit) { [self] blocks in
      // With the ways to its neighbours, as it will have them, and their words at their longest.
      var part = part([section.heading] + blocks)
      let way = SiteFrame.Link(path: part.path, words: section.words + ": 2000, part 10")
      (part.path, part.above, part.previous, part.next) = (
        "\(part.path.withoutExtension)/x.html", way, way, way
      )
      (part.title, part.description) = (Self.longest, Self.longest + Self.longest)
      return weigh(part)
    }
    return groups.enumerated().map { index, group in
      page(of: section, group, number: index + 1, of: groups.count)
    }
  }

  private mutating func page(
    of section: DocumentSections.Section, _ group: DocumentSections.Group, number: Int, of count: Int
  ) -> PagePart {
    let words = section.words
    let wanted =
      count == 1 ? words : group.year.map { "\(words): \($0)" } ?? "\(words), \(number) of \(count)"
    headlines[wanted, default: 0] += 1
    let repeats = headlines[wanted] ?? 1
    let headline = repeats == 1 ? wanted : "\(wanted), part \(repeats)"
    var part = part([.heading(level: 1, anchor: section.anchor, [.text(headline)])] + group.blocks)
    let name = uniqueName(group.year ?? section.fileName)
    part.path = "\(subject.path.withoutExtension)/\(name).html"
    part.headline = headline
    part.title = "\(headline.shortened(to: 50)) – \(subject.title.shortened(to: 34))"
    part.description = "\(headline), a part of “\(subject.headline)”: \(subject.description)".shortened(
      to: 190)
    return part
  }

  private mutating func uniqueName(_ wanted: String) -> String {
    var name = wanted
    var count = 1
    while !names.insert(name).inserted {
      count += 1
      name = "\(wanted)-\(count)"
    }
    return name
  }

  /// The parts with the ways between them.
  private func linked(_ parts: [PagePart]) -> [PagePart] {
    var places: [String: String] = [:]
    for part in parts.reversed() {
      for anchor in part.anchors.values.flatMap(\.all) { places[anchor] = part.path }
      for anchor in part.document.blocks.headings { places[anchor] = part.path }
    }
    var linked = parts
    let links = parts.map { SiteFrame.Link(path: $0.path, words: $0.headline) }
    for index in linked.indices {
      let path = linked[index].path
      linked[index].movedAnchors = places.filter { $0.value != path }
      guard index > 0 else { continue }
      // The title says too whether the desk still stands by it.
      linked[index].above = SiteFrame.Link(path: links[0].path, words: subject.title)
      if index > 1 { linked[index].previous = links[index - 1] }
      if index + 1 < links.count { linked[index].next = links[index + 1] }
    }
    return linked
  }
}

extension [Block] {
  /// The anchors of the headings that stand by themselves, in order.
  var headings: [String] {
    compactMap { block in
      guard case .heading(_, let anchor, _) = block else { return nil }
      return anchor
    }
  }
}

extension String {
  /// `chronology` for `chronology.html`.
  var withoutExtension: String {
    lastIndex(of: ".").map { String(self[..<$0]) } ?? self
  }
}
