import Report

/// A source as a reference manager wants it.
struct BibliographyItem {
  let source: Source
  /// In the language of the source, as it is printed there.
  let title: String
  /// In the language of the briefings, where that is another.
  let translatedTitle: String?
  let publisher: String
  let issued: EDTF
  /// The page of the source, relative to the root of the site.
  let page: String
  private let publication: Publication

  init(_ source: Source, _ publication: Publication) {
    self.source = source
    self.publication = publication
    let own = source.title.text(in: source.language.value)?.value ?? source.id.value
    let ours = publication.words(source.title)
    title = own
    translatedTitle = ours == own ? nil : ours
    publisher = publication.name(ofActor: source.publisher.value)
    issued = source.issued.edtf.value
    page = RecordPage.source.path(of: source.id.value)
  }

  var id: String { source.id.value }
  var authors: [String] { source.authors.map(\.value) }
  var url: String? { source.url?.value }

  /// The date in words.
  var issuedWords: String { publication.words(of: issued.withoutTimeOfDay) }

  /// What reference managers have no field for, a sentence each.
  var remarks: [String] {
    var remarks: [String] = []
    if let translatedTitle { remarks.append("Title in translation: \(translatedTitle).") }
    if let archived = source.archived {
      remarks.append("Archived on \(archived.at.value): \(archived.url.value)")
    }
    for edge in source.derivedFrom {
      let other = publication.shortName(ofSource: edge.source.value)
      remarks.append("This source \(publication.words(of: edge.how.value)) \(other).")
    }
    if source.status != .current { remarks.append("Status: \(source.status.rawValue).") }
    return remarks
  }
}

extension EDTF {
  /// The same date without its time of day.
  fileprivate var withoutTimeOfDay: EDTF {
    guard case .point(let point) = form, case .minute = point.precision else { return self }
    return EDTF(point.firstDay)
  }
}
