import Diagnostics

extension StableBytes {
  /// The text of every template, in the order of the paths.
  package mutating func append(_ library: TemplateLibrary) {
    append(library.paths.count)
    for path in library.paths {
      append(path)
      append(library[path]?.bytes ?? [])
    }
  }

  /// What is printed of every passage, in the order of the corpus, and of every two texts.
  package mutating func append(_ verdicts: Verdicts, of corpus: Corpus) {
    for claim in corpus.claims.records {
      for evidence in claim.evidence { append(verdicts.words(of: evidence, for: claim)) }
    }
    for quotation in corpus.quotations.records {
      for witness in quotation.witnesses { append(verdicts.words(of: witness, of: quotation)) }
    }
    append(verdicts.comparisons.count)
    for comparison in verdicts.comparisons {
      append(comparison.line)
      append(comparison.isDeclared ? 1 : 0)
      append(comparison.waiver)
    }
  }

  /// Where receipts say that words stand.
  package mutating func append(_ lock: Lock) {
    append(lock.receipts.count)
    // Receipts are kept in no order, so their hashes are added up, which knows none.
    var sums: (UInt64, UInt64) = (0, 0)
    for (key, receipt) in lock.receipts {
      var hash = StableHash()
      for text in [key.owner, key.source, key.question] { hash.append(text) }
      for number in [receipt.observation.range.lowerBound, receipt.observation.range.upperBound] {
        hash.append(number)
      }
      hash.append(receipt.observation.omitted)
      for fold in receipt.observation.folds { hash.append(fold.rawValue) }
      sums = (sums.0 &+ hash.value, sums.1 &+ hash.value &* (hash.value | 1))
    }
    append(Int(truncatingIfNeeded: sums.0))
    append(Int(truncatingIfNeeded: sums.1))
  }
}

/// FNV-1a, 64 bits: the same on every machine and in every run.
private struct StableHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
    append(0xFF)
  }

  mutating func append(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
