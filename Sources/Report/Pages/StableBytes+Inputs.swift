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

  /// What is printed of every passage, in the order of the corpus, of every two texts, and of those left out.
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
    append(verdicts.leftOut.line)
  }

  /// All that a lock vouches for, as it is written.
  package mutating func append(_ lock: Lock) { append(lock.file?.bytes ?? LockWriter.json(lock)) }
}
