import Testing

@testable import Report
@testable import Site

/// A file beside the pages is made again when one of its lists changes, so it must show no other.
@Suite struct SiteFileListsTests {
  @Test(arguments: SiteFile.all.map(\.path)) func aFileShowsNoListButItsOwn(path: String) throws {
    var project = try SiteProject()
    defer { project.remove() }
    project.files["briefgen.yaml", default: ""] += "\nurl: https://strait.example.org/\n"
    let (corpus, _) = try project.corpus()
    let lock = try project.lock(from: 10)
    let file = try #require(SiteFile.all.first { $0.path == path })
    let whole = try bytes(of: file, corpus, lock)
    #expect(!whole.isEmpty)
    for kind in RecordKind.allCases where !file.lists.contains(kind) {
      #expect(try bytes(of: file, corpus.without(kind), lock) == whole, "\(path) shows \(kind.list)")
    }
  }

  private func bytes(of file: SiteFile, _ corpus: Corpus, _ lock: Lock) throws -> [UInt8] {
    let verdicts = Verdicts(corpus: corpus)
    let publication = Publication(corpus: corpus, verdicts: verdicts, lock: lock)
    let book = RecordBook(desk: Desk(corpus: corpus, verdicts: verdicts, linked: Set(RecordPage.allCases)))
    let drawings = SitePicture.all.compactMap { $0.picture(of: publication) }
    let contents = SiteContents(
      publication: publication, book: book, pages: [SitePage("index.html"), SitePage("chronology.html")],
      drawings: drawings)
    var bytes: [UInt8] = []
    for file in file.make(contents) { try file.pieces { bytes += $0 } }
    return bytes
  }
}

extension Corpus {
  fileprivate func without(_ kind: RecordKind) -> Corpus {
    var corpus = self
    switch kind {
    case .actor: corpus.actors = Table()
    case .source: corpus.sources = Table()
    case .principle: corpus.principles = Table()
    case .quotation: corpus.quotations = Table()
    case .claim: corpus.claims = Table()
    case .event: corpus.events = Table()
    case .question: corpus.questions = Table()
    case .briefing: corpus.briefings = Table()
    case .waiver: corpus.waivers = Table()
    case .side: break  // In `briefgen.yaml`, on which every file depends.
    }
    return corpus
  }
}
