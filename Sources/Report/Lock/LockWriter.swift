/// Writes a lock as JSON: keys sorted, one receipt a line, so that two people's changes merge.
package enum LockWriter {
  /// The whole file, ending in a line feed.
  package static func json(_ lock: Lock) -> [UInt8] {
    let sources = lock.sources.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { id, text in
      "\(id.jsonLiteral): {\"bytes\": \(text.bytes), \"sha256\": \(text.hash.jsonLiteral)}"
    }
    let receipts = lock.receipts.sorted { $0.key < $1.key }.map { key, receipt in
      "\(key.description.jsonLiteral): \(line(receipt))"
    }
    let comparisons = lock.comparisons.sorted { $0.key < $1.key }.map { key, receipt in
      "\(key.description.jsonLiteral): \(line(receipt))"
    }
    let text =
      "{\n\"comparisons\": \(object(comparisons)),\n\"receipts\": \(object(receipts)),\n\"sources\": \(object(sources)),\n\"version\": \(Lock.version)\n}\n"
    return Array(text.utf8)
  }

  private static func object(_ lines: [String]) -> String {
    lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  private static func line(_ receipt: WordingReceipt) -> String {
    let wording = receipt.wording
    return "{\"by\": \(receipt.by.jsonLiteral), \"first\": \(numbers(wording.first)), "
      + "\"on\": \(EDTF(receipt.on).description.jsonLiteral), \"run\": \(wording.longestRun), "
      + "\"second\": \(numbers(wording.second)), \"shared\": \(wording.shared)}"
  }

  /// Runs of five words, sentences, and sentences that the other text has as well.
  private static func numbers(_ side: SharedWording.Side) -> String {
    "[\(side.grams), \(side.sentences), \(side.aligned)]"
  }

  private static func line(_ receipt: Receipt) -> String {
    let found = receipt.observation
    return "{\"by\": \(receipt.by.jsonLiteral), \"context_sha256\": \(found.contextHash.jsonLiteral), "
      + "\"exact_sha256\": \(found.exactHash.jsonLiteral), "
      + "\"folds\": [\(found.folds.map(\.rawValue.jsonLiteral).joined(separator: ", "))], "
      + "\"matches\": \(found.matches), \"omitted\": \(found.omitted), "
      + "\"on\": \(EDTF(receipt.on).description.jsonLiteral), \"profile\": \(found.profile.jsonLiteral), "
      + "\"range\": [\(found.range.lowerBound), \(found.range.upperBound)], "
      + "\"source\": \(found.source.jsonLiteral)}"
  }
}
