/// A document on which something rests: a page, an order, a statement.
package struct Source: Identified, Hashable {
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

  package var id: Located<String>
  /// A type of the Citation Style Language.
  package var type: Located<String>
  package var title: LocalizedText
  /// A name short enough for the head of a table column.
  package var short: LocalizedText?
  /// An actor.
  package var publisher: Located<String>
  package var authors: [Located<String>]
  package var issued: CorpusDate
  /// The place in the dateline.
  @Rare package var dateline: Located<String>? = nil
  package var language: Located<String>
  package var sourceClass: Located<Class>
  package var rights: Rights
  package var url: Located<String>?
  @Rare package var accessed: Located<EDTF>? = nil
  @Rare package var archived: Archived? = nil
  package var status: Status
  package var derivedFrom: [Derivation]
  @Rare package var grade: Grade? = nil
  package var descriptor: LocalizedText?
  /// The day of the information, where it differs from the day of publication.
  @Rare package var infoDate: CorpusDate? = nil
  /// Whether the desk holds the text; what is not held can never count as checked.
  package var isHeld: Located<Bool>
  /// The file of the text, relative to the sources folder; `ID.txt` unless said.
  @Rare package var text: Located<String>? = nil
  /// SHA-256 of the file's bytes, in hexadecimal.
  @Rare package var sha256: Located<String>? = nil
  package var regions: [Region]
  /// How the text was taken from the page, and with what help.
  @Rare package var extractor: Located<String>? = nil
  @Rare package var assistedBy: Located<String>? = nil
  package var note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package var aliases: [Located<String>] = []
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
