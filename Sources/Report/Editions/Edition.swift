/// What was published at one time, as far as a later reader must know it to say what changed.
///
/// Our own sentences are kept as they were printed, so that a digest can show what it corrects; the words
/// of others are kept as hashes.
package struct Edition: Hashable, Sendable {
  /// A sentence of ours and how it stood.
  package struct Claim: Hashable, Sendable {
    package var text: String
    /// The words of its mark; nil for what is ours.
    package var mark: String?
    /// Known parties behind it.
    package var parties: Int
    package var isContested: Bool
    /// Likelihood and confidence of a judgment, in words.
    package var judgment: String?
  }

  /// An event and the claims that tell it.
  package struct Event: Hashable, Sendable {
    /// EDTF, as it is in the corpus.
    package var date: String
    package var status: String
    package var claims: [String]
  }

  /// Words of somebody else, by their hash.
  package struct Quotation: Hashable, Sendable {
    package var speaker: String
    /// The source whose reading is printed.
    package var source: String
    /// SHA-256 of the words that are printed.
    package var hash: String
  }

  /// A source and what its publisher says of it.
  package struct Source: Hashable, Sendable {
    /// Its title and who published it.
    package var name: String
    /// What the publisher has done with it since: `current`, `updated`, `corrected`, `withdrawn`.
    package var status: String
  }

  /// A briefing as its readers know it.
  package struct Briefing: Hashable, Sendable {
    package var title: String
    package var edition: String
    /// The corrections that the briefing prints, each with its date.
    package var corrections: [String]
    /// Whether the desk no longer stands by it.
    package var isWithdrawn = false
  }

  package var name: String
  /// Editions count up; the last is the one with the highest number.
  package var number: Int
  /// The day of the corpus, EDTF.
  package var asOf: String
  package var claims: [String: Claim] = [:]
  package var events: [String: Event] = [:]
  package var quotations: [String: Quotation] = [:]
  package var sources: [String: Source] = [:]
  package var briefings: [String: Briefing] = [:]

  init(name: String, number: Int, asOf: String) {
    self.name = name
    self.number = number
    self.asOf = asOf
  }

  /// Whether the records are the same; the name, the number and the day may differ.
  package func saysTheSame(as other: Edition) -> Bool {
    claims == other.claims && events == other.events && quotations == other.quotations
      && sources == other.sources && briefings == other.briefings
  }

  /// Whether `text` can name an edition: it becomes the name of a file.
  package static func isName(_ text: String) -> Bool { Identifier.isValid(text) }

  /// The nearest text that can; nil when nothing is left of it.
  package static func nameSuggestion(for text: String) -> String? { Identifier.suggestion(for: text) }

  /// The day of the corpus in words.
  package var asOfWords: String { (try? EDTF(asOf)).map(DateWords.words) ?? asOf }
}
