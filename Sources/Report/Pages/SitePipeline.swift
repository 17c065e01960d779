import Diagnostics
package import Templates

/// The road from a checked corpus to the pages of a site: what each page is about, what it depends on, and
/// its bytes.
///
/// Everything that many pages share is made once: templates are compiled, records are read backwards, and the
/// look-up of other briefings is built. Pages may then be rendered from any number of threads.
package final class SitePipeline: Sendable {
  package let book: RecordBook
  package let frame: SiteFrame
  private let pipeline: Pipeline
  private let shelf: TemplateShelf
  /// Markdown names of briefings → their pages.
  private let destinations: [String: String]
  /// What all pages depend on: the tool, the layout, the frame and the head of the project.
  private let common: [UInt8]
  /// SHA-256, in hexadecimal, of everything that pages of records and lists of them depend on: while it stays, so
  /// does every one of them, and none need be composed to know that.
  package let recordsKey: String

  /// The page under an earlier name.
  private let moved: Template
  private let movedDigest: String

  /// Compiles every template of the site and of the briefings.
  ///
  /// - Parameter frame: what all pages share, for the records that there are.
  package init(
    corpus: Corpus, verdicts: Verdicts, library: TemplateLibrary, linked: Set<RecordPage>,
    toolVersion: String, frame: (RecordBook) -> SiteFrame
  ) throws(TemplateErrors) {
    let builder = BriefingBuilder(corpus: corpus, verdicts: verdicts, linked: linked)
    book = RecordBook(desk: builder.desk)
    self.frame = frame(book)
    pipeline = try Pipeline(corpus: corpus, builder: builder, library: library)
    shelf = try TemplateShelf(pipeline: pipeline, library: library)
    destinations = Dictionary(
      corpus.briefings.records.map {
        (BriefingFormat.markdown.fileName(of: $0.id.value), BriefingFormat.html.fileName(of: $0.id.value))
      }, uniquingKeysWith: { first, _ in first })
    var hash = StableBytes()
    hash.append("briefgen site 1")
    hash.append(toolVersion)
    hash.append(shelf.layoutDigest)
    hash.append(self.frame)
    hash.append(corpus.project)
    for script in Script.allCases { hash.append(pipeline.scriptLanguages[script]) }
    common = hash.bytes
    for kind in RecordKind.allCases where kind != .briefing { hash.append(corpus.hashes[kind]) }
    hash.append(corpus.hashes.project)
    for kind in RecordPage.allCases { hash.append(linked.contains(kind) ? 1 : 0) }
    for name in TemplateShelf.own { hash.append(shelf.digest(of: name)) }
    for briefing in book.briefings { hash.append(briefing) }
    hash.append(verdicts, of: corpus)
    recordsKey = SHA256.digest(of: hash.bytes).hexadecimal
    let source = try Pipeline.source("site/moved", at: nil, library: library, format: .html)
    movedDigest = SHA256.digest(of: source.bytes).hexadecimal
    moved = try Environment(loader: library.loader(for: .html)).compile(source, output: .html)
  }

  /// The same corpus as the files beside the pages see it.
  package func publication(_ lock: Lock) -> Publication {
    Publication(desk: pipeline.builder.desk, lock: lock)
  }

  // MARK: - Subjects

  /// The page of one briefing, with as much of its data as its template reads.
  package func subject(of plan: BriefingPlan) -> PageSubject {
    shelf.trimmed(PageSubject(pipeline.briefing(plan)))
  }

  /// The page of one record.
  package func subject(of kind: RecordPage, _ id: String) -> PageSubject? {
    book.page(of: kind, id).map(shelf.trimmed)
  }

  /// SHA-256, in hexadecimal, of everything that the pages of a subject depend on.
  package func key(of subject: PageSubject, pictures: [PagePicture] = []) -> String {
    var hash = StableBytes(common)
    hash.append(shelf.digest(of: subject.template))
    hash.append(subject)
    hash.append(pipeline.foreignWords.words(in: subject.data))
    pictures.forEach { hash.append($0) }
    return SHA256.digest(of: hash.bytes).hexadecimal
  }

  /// The same for the page under an earlier name.
  package func key(of page: MovedPage) -> String {
    var hash = StableBytes(common)
    hash.append(movedDigest)
    for text in [page.path, page.target, page.title, page.earlier] { hash.append(text) }
    return SHA256.digest(of: hash.bytes).hexadecimal
  }

  // MARK: - Pages

  /// The pages of a subject: one, or a first page and parts where it would weigh too much.
  package func pages(
    of subject: PageSubject, pictures: [PagePicture] = []
  ) throws(TemplateErrors) -> [OutputFile] {
    let document = try document(of: subject)
    let whole = PagePart(subject, document: document)
    let renderer = renderer(for: subject)
    // Those whose table the text prints stand beside it, the others before the first section of the first page.
    let companions = pictures.filter { $0.hasTable(in: document) }
    let leading = pictures.filter { !$0.hasTable(in: document) }.map(\.markup)
    func html(
      _ part: PagePart, _ companions: [PagePicture], citations: [Briefing.Citation] = []
    ) throws(TemplateErrors) -> [UInt8] {
      let body = self.body(of: part, of: subject, renderer)
      let filled = PageComposer.Body(
        body, pictures: part.path == subject.path ? leading : [],
        companions: companions.filter { $0.hasTable(in: part.document) }.compactMap(\.besideTable))
      return try self.page(of: part, of: subject, body: filled, citations: citations)
    }
    let single = try html(whole, companions, citations: subject.citations)
    let limit = frame.weight - frame.sharedWeight
    guard single.count > limit else { return [OutputFile(path: subject.path, bytes: single)] }

    var failure: TemplateErrors?
    var splitter = PageSplitter(document, of: subject, limit: limit) { part in
      do throws(TemplateErrors) {
        return try html(part, companions).count
      } catch {
        failure = error
        return 0
      }
    }
    let parts = splitter.parts()
    if let failure { throw failure }
    // A table that goes on over several pages has its picture on the first.
    var waiting = companions
    var files: [OutputFile] = []
    for part in parts {
      files.append(OutputFile(path: part.path, bytes: try html(part, waiting)))
      waiting.removeAll { $0.hasTable(in: part.document) }
    }
    return files
  }

  /// The page under an earlier name.
  package func page(of page: MovedPage) throws(TemplateErrors) -> OutputFile {
    let data = pipeline.composer.page(for: page, language: book.desk.language, frame: frame)
    return OutputFile(path: page.path, bytes: try moved.render(pipeline.environment.bind(["moved": data])))
  }

  private func document(of subject: PageSubject) throws(TemplateErrors) -> MarkdownDocument {
    let data = pipeline.environment.bind(.object([.init(subject.root, subject.data)]))
    let markdown = try shelf.template(subject.template).render(data)
    let source = SourceText(name: subject.path.withoutExtension + ".md", bytes: markdown)
    do throws(Diagnostic) {
      return try MarkdownParser().parse(source).withCaptions()
    } catch {
      throw TemplateErrors([error])
    }
  }

  /// What all parts of a subject are rendered with: dates and scripts are looked up in the same way in each.
  private func renderer(for subject: PageSubject) -> HTMLRenderer {
    var options = HTMLOptions()
    options.times = subject.times
    options.foreignWords = pipeline.foreignWords.words(in: subject.data)
    options.scriptLanguages = pipeline.scriptLanguages
    options.destinations = destinations
    return HTMLRenderer(options: options)
  }

  private func body(of part: PagePart, of subject: PageSubject, _ renderer: HTMLRenderer) -> [UInt8] {
    renderer.with { options in
      options.root = root(of: part, of: subject)
      options.rowAnchors = part.anchors
      options.noteNames = part.noteNames
      options.linkAnchors = part.linkAnchors
      options.movedAnchors = part.movedAnchors
    }.render(part.document)
  }

  private func page(
    of part: PagePart, of subject: PageSubject, body: PageComposer.Body, citations: [Briefing.Citation]
  ) throws(TemplateErrors) -> [UInt8] {
    let page = pipeline.composer.page(
      for: part, of: subject, body: body, root: root(of: part, of: subject), frame: frame,
      citations: citations)
    return try pipeline.page.render(pipeline.environment.bind(["page": page]))
  }

  /// The page of an error may be asked for under any address, so its links start at the server's root.
  private func root(of part: PagePart, of subject: PageSubject) -> String {
    subject.isIndexed ? SiteFrame.root(from: part.path) : serverRoot
  }

  /// `/briefings/` for `https://example.org/briefings/`; empty when no address is known.
  private var serverRoot: String {
    guard let url = pipeline.corpus.project.url?.value else { return "" }
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    return "/" + parts.dropFirst(3).joined(separator: "/")
  }
}
