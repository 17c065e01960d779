/// What a page adds to the plain HTML of its Markdown. With `.plain` the renderer writes what
/// cmark-gfm's own renderer writes, and a test holds it to that.
package struct HTMLOptions: Sendable {
  /// The words that the renderer needs and the document does not hold, in the page's language.
  package struct Labels: Sendable {
    /// The notes' section, when the document has no heading for it.
    package var notes = "Notes"
    /// Followed by the note's number.
    package var backToReference = "Back to reference"
    /// A table without caption under no heading.
    package var table = "Table"
    /// A ticked box, for readers who cannot see it.
    package var done = "Done"
    /// A box that is not ticked.
    package var notDone = "Not done"

    /// The words in English.
    package init() {}
  }

  /// Whether headings get their anchors as ids.
  package var headingAnchors = true
  /// Whether tables get a named region that scrolls, a caption, scopes and row headers; check boxes a
  /// name; and bare addresses a class, so that print does not repeat them.
  package var pageSemantics = true
  /// Mark of a note → id for the table row, list item or paragraph in which it stands. Earlier names get empty
  /// elements at the beginning of that place.
  package var rowAnchors: [NoteReference: Permalink] = [:]
  /// A date in words → the `datetime` of the `<time>` that its occurrences become.
  package var times: [String: String] = [:]
  /// Words → the BCP 47 tag of their language, for words in another than the page's that no script gives away.
  package var foreignWords: [String: String] = [:]
  /// Note label → the name that its ids are made from, where that is not its number: `note-claim-adherents`.
  package var noteNames: [String: Permalink] = [:]
  /// Link destination → id of the first link that leads there: a place that a permalink once named.
  package var linkAnchors: [String: Permalink] = [:]
  /// Anchor → the page, relative to the root of the site, to which it has moved.
  package var movedAnchors: [String: String] = [:]
  /// What stands before every relative address: `../` in a page one folder down.
  package var root = ""
  /// Script → the language tag of runs in that script, for scripts that are not the page's own.
  package var scriptLanguages: [Script: String] = [:]
  /// Link destination without fragment → where it leads in this format (`a.md` → `a.html`).
  package var destinations: [String: String] = [:]
  /// A destination that stays as it is, whatever `destinations` says.
  package var ownDestination: String?
  /// Schemes that links and images may have. Addresses without a scheme or host are always allowed.
  package var schemes: Set<String> = ["http", "https", "mailto"]
  /// The renderer's own words.
  package var labels = Labels()

  /// A page's additions that need no data.
  package init() {}

  /// Without anything that cmark-gfm's own renderer would not write.
  package static var plain: HTMLOptions {
    var options = HTMLOptions()
    options.headingAnchors = false
    options.pageSemantics = false
    return options
  }
}
