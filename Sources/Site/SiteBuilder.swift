import Report
import Templates

/// Builds a site: every unit that changed is rendered, the others stay, and what nothing makes any more goes.
final class SiteBuilder: Sendable {
  let publication: Publication
  let receipt: BuildReceipt
  let pipeline: SitePipeline
  /// What all files beside the pages depend on, whatever lists they are made from.
  let fileInputs: [UInt8]
  let units: [SiteUnit]
  /// Every picture, drawn once.
  let drawings: [Picture]
  private let pictures: [BriefingPlan.Section: [PagePicture]]

  /// Compiles the templates and lists what the site is made of.
  init(_ inputs: SiteInputs) throws(TemplateErrors) {
    let corpus = inputs.corpus
    let shared = SharedFiles(library: inputs.library)
    let pipeline = try SitePipeline(
      corpus: corpus, verdicts: inputs.verdicts, library: inputs.library, linked: inputs.linked,
      toolVersion: inputs.receipt.toolVersion
    ) { book in
      SiteFrame(
        style: shared.style.path, icon: shared.icon.path, links: Self.links(of: book),
        feeds: SiteExport.feeds.filter { $0.isWritten(for: corpus) }.map(SiteFrame.File.init),
        sharedWeight: shared.style.bytes.count + shared.icon.bytes.count)
    }
    let publication = pipeline.publication(inputs.lock)
    self.publication = publication
    receipt = inputs.receipt
    fileInputs = inputs.ofEveryFile
    self.pipeline = pipeline
    drawings = SitePicture.all.parallelMap { $0.picture(of: publication) }.compactMap(\.self)
    units = Self.units(corpus, pipeline.book, shared)
    pictures = BriefingPicture.markup(for: corpus, drawings)
  }

  /// The ways in the head of every page. They name kinds and no single record, so that a new briefing
  /// changes no page but those that speak of it.
  private static func links(of book: RecordBook) -> [SiteFrame.Link] {
    [SiteFrame.Link(path: "index.html", words: "Briefings")] + book.kinds.map(book.heading)
      + [SiteFrame.Link(path: "a-to-z.html", words: "A–Z")]
  }

  /// The lists come first: each speaks of many records and takes longest, and the others fill the time beside it.
  private static func units(_ corpus: Corpus, _ book: RecordBook, _ shared: SharedFiles) -> [SiteUnit] {
    var kinds: [SiteUnit.Kind] = [.alphabet, .index] + book.kinds.map { .list($0) }
    kinds += corpus.briefings.records.map { .briefing($0) }
    for kind in book.kinds { kinds += book.identifiers(of: kind).map { .record(kind, $0) } }
    kinds += book.moved.map { .moved($0) }
    kinds += [.notFound, .fixed(shared.style), .fixed(shared.icon)]
    return kinds.map(SiteUnit.init)
  }

  /// The page that a unit is about; nil for one that is no page of words.
  func subject(of unit: SiteUnit) -> PageSubject? {
    switch unit.kind {
    case .briefing(let plan): pipeline.subject(of: plan)
    case .record(let kind, let id): pipeline.subject(of: kind, id)
    case .index:
      pipeline.book.index(of: publication.corpus.briefings.records, receipt: receipt, files: files)
    case .alphabet:
      pipeline.book.alphabet(pipeline.book.entries)
    case .notFound: pipeline.book.notFound()
    case .list(let kind): pipeline.book.list(of: kind)
    case .moved, .fixed: nil
    }
  }

  /// What the front page offers beside the pages; what only machines look for is not among it.
  private var files: [SiteFrame.File] {
    (SiteExport.feeds + SiteExport.data).filter { $0.isWritten(for: publication.corpus) }
      .map(SiteFrame.File.init)
      + drawings.map { drawing in
        SiteFrame.File(
          path: drawing.path, words: "\(drawing.title), as SVG", mediaType: "image/svg+xml")
      }
  }

  func pictures(of unit: SiteUnit) -> [PagePicture] {
    guard case .briefing(let plan) = unit.kind else { return [] }
    return plan.includes.flatMap { pictures[$0.value] ?? [] }
  }
}

extension SiteFrame.File {
  fileprivate init(_ export: SiteExport) {
    self.init(path: export.path, words: export.words, mediaType: export.mediaType)
  }
}
