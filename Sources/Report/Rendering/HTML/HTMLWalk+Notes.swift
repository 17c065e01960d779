/// The ids of notes and of the marks that lead to them: `note-3`, `ref-3`, `ref-3-2`; on a site
/// `note-claim-adherents`, which stays when the numbers change.
///
/// A heading "Note 3" has the anchor `note-3` already. Its link is the older promise, so the note gives
/// way and all ids of the page get another stem.
struct NoteIDs {
  let numbers: [String: Int]
  private let names: [String: Permalink]
  private let note: String
  private let reference: String

  init(_ document: MarkdownDocument, names: [String: Permalink], taken: Set<String>) {
    numbers = document.noteNumbers
    self.names = names
    note = Self.stem("note", names: names.values.map(\.name), notIn: taken)
    reference = Self.stem("ref", names: names.values.map(\.name), notIn: taken)
  }

  private static func stem(
    _ wanted: String, names: some Collection<String>, notIn taken: Set<String>
  ) -> String {
    var stem = wanted
    while names.contains(where: { taken.contains("\(stem)-\($0)") }) { stem = "foot\(stem)" }
    while taken.contains(where: {
      $0.hasPrefix("\(stem)-") && $0.dropFirst(stem.count + 1).first?.isNumber == true
    }) { stem = "foot\(stem)" }
    return stem
  }

  func number(of label: String) -> Int { numbers[label] ?? 0 }

  private func name(of label: String) -> String { names[label]?.name ?? String(number(of: label)) }

  func note(_ label: String) -> String { "\(note)-\(name(of: label))" }

  /// The ids that the note had under earlier identifiers.
  func earlierNotes(_ label: String) -> [String] { (names[label]?.earlier ?? []).map { "\(note)-\($0)" } }

  /// The same of the first mark that leads to it.
  func earlierReferences(_ label: String) -> [String] {
    (names[label]?.earlier ?? []).map { "\(reference)-\($0)" }
  }

  func reference(_ label: String, _ occurrence: Int) -> String {
    let first = "\(reference)-\(name(of: label))"
    return occurrence == 1 ? first : "\(first)-\(occurrence)"
  }
}

extension HTMLWalk {
  /// Neighbouring marks share one `<sup>`, so that the style sheet can set a comma between them.
  mutating func renderReferences(_ references: [NoteReference]) {
    guard !references.isEmpty else { return }
    guard waitingReferences == nil else {
      waitingReferences?.append(contentsOf: references)
      return
    }
    html.markup("<sup>")
    for reference in references {
      if let anchor = rowAnchor(of: reference) { renderAnchors(anchor.all) }
      if reference.occurrence == 1 { renderAnchors(noteIDs.earlierReferences(reference.label)) }
      html.markup("<a")
      html.address("href", "#\(noteIDs.note(reference.label))")
      html.attribute("id", noteIDs.reference(reference.label, reference.occurrence))
      html.markup(" role=\"doc-noteref\">")
      html.number(noteIDs.number(of: reference.label))
      html.markup("</a>")
    }
    html.markup("</sup>")
  }

  /// The section of all notes. `lead` is the document's own heading for it, and what follows that.
  mutating func renderNotes(after lead: ArraySlice<Block>) {
    givesRowAnchors = false
    html.freshLine()
    html.markup("<section role=\"doc-endnotes\"")
    if case .heading(_, let anchor, _)? = lead.first, options.headingAnchors {
      html.attribute("aria-labelledby", anchor)
    } else {
      html.attribute("aria-label", options.labels.notes)
    }
    html.markup(">\n")
    render(lead)
    html.markup("<ol>\n")
    for (index, note) in document.footnotes.enumerated() { renderNote(note, position: index + 1) }
    html.markup("</ol>\n</section>\n")
  }

  private mutating func renderNote(_ note: Footnote, position: Int) {
    html.markup("<li")
    html.attribute("id", noteIDs.note(note.label))
    let number = noteIDs.number(of: note.label)
    if number != position { html.attribute("value", "\(number)") }
    html.markup(">")
    renderAnchors(noteIDs.earlierNotes(note.label))
    guard case .paragraph(let words)? = note.blocks.last else {
      render(note.blocks)
      html.freshLine()
      html.markup("<p>")
      renderBackLinks(to: note)
      html.markup("</p>\n</li>\n")
      return
    }
    let isSingle = note.blocks.count == 1
    render(note.blocks.dropLast())
    html.markup(isSingle ? "" : "<p>")
    render(words)
    html.markup(" ")
    renderBackLinks(to: note)
    html.markup(isSingle ? "</li>\n" : "</p>\n</li>\n")
  }

  private mutating func renderBackLinks(to note: Footnote) {
    let number = noteIDs.number(of: note.label)
    for occurrence in 1...max(1, note.referenceCount) {
      if occurrence > 1 { html.markup(" ") }
      html.markup("<a")
      html.address("href", "#\(noteIDs.reference(note.label, occurrence))")
      html.markup(" role=\"doc-backlink\"")
      let which = occurrence == 1 ? "\(number)" : "\(number) (\(occurrence))"
      html.attribute("aria-label", "\(options.labels.backToReference) \(which)")
      html.markup(">")
      // With the text selector after it, so that no phone draws the arrow as a coloured picture.
      if occurrence == 1 { html.markup("\u{21A9}\u{FE0E}") } else { html.number(occurrence) }
      html.markup("</a>")
    }
  }
}

extension MarkdownDocument {
  /// Where the notes' own heading stands: the last heading, if it ends the document or says so.
  func notesStart(_ labels: HTMLOptions.Labels) -> Int {
    guard
      let index = blocks.lastIndex(where: { block in
        if case .heading = block { true } else { false }
      }), case .heading(_, _, let words) = blocks[index],
      index == blocks.count - 1 || words.plainText == labels.notes
    else { return blocks.endIndex }
    return index
  }
}
