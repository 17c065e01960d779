import Diagnostics

/// The record of one passage that was found in its source: what was asked, where it was, who looked.
///
/// It holds hashes and numbers, never words of the source.
package struct Receipt: Hashable, Sendable {
  /// What was found, apart from who found it and when.
  struct Observation: Hashable, Sendable {
    var source: String
    /// Unicode scalars, as the W3C text position selector counts.
    var range: Range<Int>
    /// How many places of the source have the words.
    var matches: Int
    /// SHA-256 of the words as the corpus writes them.
    var exactHash: String
    /// SHA-256 of up to 32 bytes on either side.
    var contextHash: String
    /// What was passed over, in the order of the folding table.
    var folds: [FoldingKind]
    /// Words of the source that ellipses leave out.
    var omitted: Int
    /// The rules by which words were compared.
    var profile: String
  }

  var observation: Observation
  var on: CalendarDay
  var by: String
  /// The entry in the lock file; nil for one that has not been written.
  var span: Span?
}

extension Receipt.Observation {
  var reading: Verdicts.Reading { Verdicts.Reading(folds: folds, omittedWords: omitted) }
}

extension Receipt {
  /// Whether a text can stand for the person who checked.
  package static func isPerson(_ text: String) -> Bool {
    (1...500).contains(text.utf8.count) && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
      && text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  /// What identifies a receipt: the record, the source, and a hash of all that is asked of the words.
  ///
  /// Words that were edited, or of which more is asked than before, have no receipt.
  struct Key: Hashable, Comparable, Sendable, CustomStringConvertible {
    let owner: String
    let source: String
    /// Twelve hexadecimal digits.
    let question: String

    /// The question is a hash already, and says all but whose it is.
    func hash(into hasher: inout Hasher) {
      hasher.combine(question)
      hasher.combine(owner)
    }

    var description: String { "\(owner)@\(source)#\(question)" }

    static func < (left: Key, right: Key) -> Bool {
      left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
  }
}

extension Receipt.Key {
  init(_ passage: Passage, of source: Source?) {
    self.init(passage, regions: source?.regionsAsked ?? [])
  }

  /// - Parameter regions: what the source of the passage declares, as `regionsAsked` says it.
  init(_ passage: Passage, regions: [String]) {
    owner = passage.owner
    self.source = passage.source.value
    let lines = passage.lines.map { "\($0.value.lowerBound)-\($0.value.upperBound)" } ?? ""
    var asked = [
      passage.exact.value, passage.prefix?.value ?? "", passage.suffix?.value ?? "", lines,
      passage.isSpeech ? "speech" : "words", passage.speaker?.value ?? "",
    ]
    asked += passage.folds.map { "fold " + $0.value }.sorted()
    asked += passage.paragraph.map { ["paragraph \($0.value)"] } ?? []
    asked += passage.printedDate.map { ["printed " + $0.value] } ?? []
    asked += passage.waived.map { "waived " + $0.rawValue }
    asked += regions
    var bytes: [UInt8] = []
    bytes.reserveCapacity(asked.reduce(0) { $0 + $1.utf8.count + 1 })
    for field in asked {
      bytes.append(contentsOf: field.utf8)
      bytes.append(0)
    }
    question = SHA256.digest(of: bytes).prefix(6).hexadecimal
  }

  /// Reads `claim/ports@wire#0123456789ab`; nil for anything else.
  init?(_ text: String) {
    let bytes = text.utf8
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      let at = bytes[slash...].firstIndex(of: UInt8(ascii: "@")),
      let sign = bytes[at...].firstIndex(of: UInt8(ascii: "#"))
    else { return nil }
    let kind = text[..<slash]
    let question = bytes[bytes.index(after: sign)...]
    // No identifier has one of these signs, so each of them stands once.
    guard kind == "claim" || kind == "quotation",
      Identifier.isValid(String(text[bytes.index(after: slash)..<at])), question.count == 12,
      question.allSatisfy(\.isHexadecimalDigit)
    else { return nil }
    let source = String(text[bytes.index(after: at)..<sign])
    guard Identifier.isValid(source) else { return nil }
    owner = String(text[..<at])
    self.source = source
    self.question = String(Substring(question))
  }
}

extension UInt8 {
  /// Lower case only, as the lock writes it.
  var isHexadecimalDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
