/// Proposes which lines of a page are furniture, standfirst, caption or pull quote, for sources whose
/// corpus does not say.
///
/// A line is furniture when a ``FurnitureRule`` says so, when it stands under a heading of other
/// stories, when three pages share it outside their articles, or when it is a scrap at the page's edge.
enum RegionProposer {
  /// The documents with regions proposed where none were declared.
  static func proposed(_ documents: [SourceDocument], declared: [Bool]) -> [SourceDocument] {
    guard declared.contains(false) else { return documents }
    let pages = documents.map(PageLine.all)
    var census = LineCensus()
    for page in pages { census.add(PageLine.distinct(page.map(\.key))) }
    return zip(documents, zip(pages, declared)).map { document, page in
      page.1 ? document : document.with(regions: regions(page.0, document, census))
    }
  }

  /// The regions of one page among those that the census has counted.
  static func regions(of document: SourceDocument, among census: LineCensus) -> [PageRegion] {
    regions(PageLine.all(of: document), document, census)
  }

  private static func regions(
    _ lines: [PageLine], _ document: SourceDocument, _ census: LineCensus
  ) -> [PageRegion] {
    let isShared = lines.map { census.isShared($0.key) }
    let furniture = FurnitureScan(lines, isShared: isShared).isFurniture
    var regions: [PageRegion] = []
    for (index, line) in lines.enumerated() {
      let kind = furniture[index] ? .furniture : ArticleParts.kind(of: index, lines, furniture, document)
      guard kind != .body else { continue }
      if let last = regions.last, last.kind == kind, index > 0,
        last.range.upperBound == lines[index - 1].bytes.upperBound
      {
        regions[regions.count - 1].range = last.range.lowerBound..<line.bytes.upperBound
      } else {
        regions.append(PageRegion(kind, line.bytes))
      }
    }
    return regions
  }
}

/// One pass over a page, top to bottom.
private struct FurnitureScan {
  private(set) var isFurniture: [Bool] = []

  /// Inside the article a shared line is wire copy.
  private let article: ClosedRange<Int>?
  private let lastSentence: Int
  /// A copyright line below this one ends the page.
  private let middle: Int
  private let isWrapped: Bool
  private var isUnderHeading = false
  private var sentences = 0

  init(_ lines: [PageLine], isShared: [Bool]) {
    let sentenceLines = lines.indices.filter { lines[$0].isSentence }
    let own = sentenceLines.filter { !isShared[$0] && !lines[$0].isFurniture }
    let core = own.isEmpty ? sentenceLines : own
    article = core.first.flatMap { first in core.last.map { first...$0 } }
    lastSentence = sentenceLines.last ?? -1
    let long = core.filter { lines[$0].count >= 20 }
    middle = long.isEmpty ? lines.count : long[long.count / 2]
    let typed = lines.count { (55...82).contains($0.bytes.count) }
    isWrapped = lines.count > 20 && typed * 2 > lines.count
    isFurniture.reserveCapacity(lines.count)
    for index in lines.indices { isFurniture.append(judge(index, lines, isShared[index])) }
  }

  private mutating func judge(_ index: Int, _ lines: [PageLine], _ isShared: Bool) -> Bool {
    let line = lines[index]
    var result = false
    if line.isHeading {
      isUnderHeading = sentences >= 3
      result = true
    } else if line.isFurniture || isShared && line.count <= 60 && (line.count <= 8 || !isInArticle(index)) {
      result = true
    } else if isUnderHeading {
      isUnderHeading = !resumes(index, lines)
      result = isUnderHeading
    } else if !isWrapped, line.count <= 3, !line.endsInPunctuation {
      result = sentences == 0 || index > lastSentence
    }
    if !result, line.isSentence { sentences += 1 }
    if line.hasCopyright, index > middle { isUnderHeading = true }
    return result
  }

  private func isInArticle(_ index: Int) -> Bool { article?.contains(index) ?? false }

  /// Two long sentences in a row are the article again.
  private func resumes(_ index: Int, _ lines: [PageLine]) -> Bool {
    guard index + 1 < lines.count else { return false }
    return [lines[index], lines[index + 1]].allSatisfy { $0.isSentence && $0.count >= 20 }
  }
}
