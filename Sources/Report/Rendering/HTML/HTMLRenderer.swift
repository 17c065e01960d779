/// Writes a parsed document as the HTML of a page's body.
///
/// The layout of lines is cmark-gfm's. Raw HTML in the document is dropped, links of schemes that are not
/// allowed lose their address and keep their words, and every other byte of the document is escaped.
package struct HTMLRenderer: Sendable {
  private var options: HTMLOptions
  private let times: PhraseIndex
  private let foreign: PhraseIndex
  private let scripts: ScriptRuns

  /// Prepares the look-up of dates, foreign words and scripts; one renderer serves any number of documents.
  package init(options: HTMLOptions = HTMLOptions()) {
    self.options = options
    times = PhraseIndex(options.times)
    foreign = PhraseIndex(options.foreignWords)
    scripts = ScriptRuns(languages: options.scriptLanguages)
  }

  /// A renderer with the same look-up and other options; a change of what is looked up has no effect.
  func with(_ change: (inout HTMLOptions) -> Void) -> HTMLRenderer {
    var renderer = self
    change(&renderer.options)
    return renderer
  }

  /// UTF-8, ending with one line feed unless the document is empty.
  package func render(_ document: MarkdownDocument) -> [UInt8] {
    var walk = HTMLWalk(document, options: options, times: times, foreign: foreign, scripts: scripts)
    walk.renderDocument()
    return walk.html.bytes
  }
}

/// One walk over one document: what has been written and what the next element must know.
struct HTMLWalk {
  var html = HTMLWriter()
  let document: MarkdownDocument
  let options: HTMLOptions
  let times: PhraseIndex
  let foreign: PhraseIndex
  let scripts: ScriptRuns
  let noteIDs: NoteIDs
  /// Whether row anchors are still given: inside the notes they are not.
  var givesRowAnchors = true
  /// Ids that are spoken for: those of headings, and row anchors that have been given.
  var givenAnchors: Set<String>
  /// Earlier names of the element that was opened last, for its beginning.
  var waitingAnchors: [String] = []
  /// Names of the tables' regions so far: two landmarks must not share one.
  var tableNames: Set<String> = []
  var latestHeading = ""
  /// Note marks inside a link wait until it closes: an `<a>` may not hold another.
  var waitingReferences: [NoteReference]?

  init(
    _ document: MarkdownDocument, options: HTMLOptions, times: PhraseIndex, foreign: PhraseIndex,
    scripts: ScriptRuns
  ) {
    self.document = document
    self.options = options
    self.times = times
    self.foreign = foreign
    self.scripts = scripts
    let blocks = document.blocks + document.footnotes.flatMap(\.blocks)
    givenAnchors = options.headingAnchors ? blocks.headingAnchors : []
    noteIDs = NoteIDs(
      document, names: options.noteNames, taken: givenAnchors.union(options.rowAnchors.values.map(\.name)))
  }

  mutating func renderDocument() {
    let body = document.footnotes.isEmpty ? document.blocks.endIndex : document.notesStart(options.labels)
    render(document.blocks[..<body])
    if !document.footnotes.isEmpty { renderNotes(after: document.blocks[body...]) }
  }
}

extension [Block] {
  /// The anchors of all headings, at any depth.
  fileprivate var headingAnchors: Set<String> {
    reduce(into: []) { anchors, block in
      switch block {
      case .heading(_, let anchor, _): anchors.insert(anchor)
      case .blockQuote(let blocks): anchors.formUnion(blocks.headingAnchors)
      case .list(let list): for item in list.items { anchors.formUnion(item.blocks.headingAnchors) }
      case .paragraph, .code, .table, .thematicBreak, .html: break
      }
    }
  }
}
