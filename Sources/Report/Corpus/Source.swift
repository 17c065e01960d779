/// A document on which something rests: a page, an order, a statement.
///
/// A class of constants: a copy counts one reference, and not one a field.
package final class Source: Identified {
  /// What sort of source it is.
  package enum Class: String, CaseIterable, Sendable {
    case primaryOfficial = "primary-official"
    case official
    case newsAgency = "news-agency"
    case newsOriginal = "news-original"
    case newsRepublication = "news-republication"
    case machineAltered = "machine-altered"
    case blog
    case legalAnalysis = "legal-analysis"
    case specialist
    case reference
  }

  /// What the publisher has done with the document since.
  package enum Status: String, CaseIterable, Sendable { case current, updated, corrected, withdrawn }

  package let id: Located<String>
  /// A type of the Citation Style Language.
  package let type: Located<String>
  package let title: LocalizedText
  /// A name short enough for the head of a table column.
  package let short: LocalizedText?
  /// An actor.
  package let publisher: Located<String>
  package let authors: [Located<String>]
  package let issued: CorpusDate
  /// The place in the dateline.
  package var dateline: Located<String>? { _dateline.wrappedValue }
  private let _dateline: Rare<Located<String>>
  package let language: Located<String>
  package let sourceClass: Located<Class>
  package let rights: Rights
  package let url: Located<String>?
  package var accessed: Located<EDTF>? { _accessed.wrappedValue }
  private let _accessed: Rare<Located<EDTF>>
  package var archived: Archived? { _archived.wrappedValue }
  private let _archived: Rare<Archived>
  package let status: Status
  package let derivedFrom: [Derivation]
  package var grade: Grade? { _grade.wrappedValue }
  private let _grade: Rare<Grade>
  package let descriptor: LocalizedText?
  /// The day of the information, where it differs from the day of publication.
  package var infoDate: CorpusDate? { _infoDate.wrappedValue }
  private let _infoDate: Rare<CorpusDate>
  /// Whether the desk holds the text; what is not held can never count as checked.
  package let isHeld: Located<Bool>
  /// The file of the text, relative to the sources folder; `ID.txt` unless said.
  package var text: Located<String>? { _text.wrappedValue }
  private let _text: Rare<Located<String>>
  /// SHA-256 of the file's bytes, in hexadecimal.
  package var sha256: Located<String>? { _sha256.wrappedValue }
  private let _sha256: Rare<Located<String>>
  package let regions: [Region]
  /// How the text was taken from the page, and with what help.
  package var extractor: Located<String>? { _extractor.wrappedValue }
  private let _extractor: Rare<Located<String>>
  package var assistedBy: Located<String>? { _assistedBy.wrappedValue }
  private let _assistedBy: Rare<Located<String>>
  package let note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package let aliases: [Located<String>]

  init(
    id: Located<String>, type: Located<String>, title: LocalizedText, short: LocalizedText?,
    publisher: Located<String>, authors: [Located<String>], issued: CorpusDate,
    dateline: Located<String>? = nil, language: Located<String>, sourceClass: Located<Class>, rights: Rights,
    url: Located<String>?, accessed: Located<EDTF>? = nil, archived: Archived? = nil, status: Status,
    derivedFrom: [Derivation], grade: Grade? = nil, descriptor: LocalizedText?, infoDate: CorpusDate? = nil,
    isHeld: Located<Bool>, text: Located<String>? = nil, sha256: Located<String>? = nil, regions: [Region],
    extractor: Located<String>? = nil, assistedBy: Located<String>? = nil, note: LocalizedText?,
    aliases: [Located<String>] = []
  ) {
    self.id = id
    self.type = type
    self.title = title
    self.short = short
    self.publisher = publisher
    self.authors = authors
    self.issued = issued
    _dateline = Rare(wrappedValue: dateline)
    self.language = language
    self.sourceClass = sourceClass
    self.rights = rights
    self.url = url
    _accessed = Rare(wrappedValue: accessed)
    _archived = Rare(wrappedValue: archived)
    self.status = status
    self.derivedFrom = derivedFrom
    _grade = Rare(wrappedValue: grade)
    self.descriptor = descriptor
    _infoDate = Rare(wrappedValue: infoDate)
    self.isHeld = isHeld
    _text = Rare(wrappedValue: text)
    _sha256 = Rare(wrappedValue: sha256)
    self.regions = regions
    _extractor = Rare(wrappedValue: extractor)
    _assistedBy = Rare(wrappedValue: assistedBy)
    self.note = note
    self.aliases = aliases
  }
}

extension Source {
  /// What may be done with the text.
  package struct Rights: Hashable, Sendable {
    package var licence: Located<String>
    package var storeText: Bool
    package var maxQuotedWords: Located<Int>?
  }

  /// A copy that stays.
  package struct Archived: Hashable, Sendable {
    package var url: Located<String>
    package var at: Located<String>
  }

  /// Another source from which this one was made.
  package struct Derivation: Hashable, Sendable {
    /// How one document was made from another.
    package enum Manner: String, CaseIterable, Sendable {
      case wireCopy = "wire-copy"
      case republication, reprint, revision, translation, excerpt, compilation, rewrite
      case machineRewrite = "machine-rewrite"
    }

    /// A source.
    package var source: Located<String>
    package var how: Located<Manner>
    package var note: LocalizedText?
  }

  /// A human judgment of reliability on the Admiralty scale, with its reason.
  package struct Grade: Hashable, Sendable {
    /// The letter of the Admiralty scale.
    package enum Reliability: String, CaseIterable, Sendable {
      case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F"
    }

    package var reliability: Located<Reliability>
    package var why: LocalizedText
    @Rare package var on: Located<EDTF>? = nil
  }

  /// Lines of the text (from 1, inclusive) and what they are.
  package struct Region: Hashable, Sendable {
    /// What a part of a page is.
    package enum Kind: String, CaseIterable, Sendable {
      case body, headline, standfirst, dateline, caption, furniture
      case pullQuote = "pull-quote"
    }

    package var lines: Located<ClosedRange<Int>>
    package var kind: Located<Kind>
    package var note: LocalizedText?
  }
}
