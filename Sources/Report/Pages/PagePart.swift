/// One page of a document: all of it, or a part that weighs as much as a page may.
struct PagePart {
  /// Relative to the root of the site.
  var path: String
  var title: String
  var headline: String
  var description: String
  var document: MarkdownDocument
  /// Mark of a note → permalink of the place where it stands.
  var anchors: [NoteReference: Permalink] = [:]
  /// Note label → the name of its ids.
  var noteNames: [String: Permalink] = [:]
  /// Link destination → the permalink that leads on to it.
  var linkAnchors: [String: Permalink] = [:]
  /// Anchor → the part that has it, for those that stand elsewhere.
  var movedAnchors: [String: String] = [:]
  /// The first part, unless this is it.
  var above: SiteFrame.Link?
  var previous: SiteFrame.Link?
  var next: SiteFrame.Link?
}

extension PagePart {
  /// The whole document of a subject on one page.
  init(_ subject: PageSubject, document: MarkdownDocument) {
    path = subject.path
    title = subject.title
    headline = subject.headline
    description = subject.description
    self.document = document
    anchors = subject.anchors
    noteNames = subject.noteNames
  }
}
