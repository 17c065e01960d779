package import Diagnostics
import Templates

/// Where a build came from: what was read and what read it.
package struct BuildReceipt: Sendable, Hashable {
  /// SHA-256 over the files of the corpus, in hexadecimal.
  package var corpusHash: String
  package var toolVersion: String

  /// Hashes name, size and bytes of every file, in the given order.
  package init(files: [SourceText], toolVersion: String) {
    let pieces = files.lazy.flatMap { file in
      [Array("\(file.name)\u{0}\(file.bytes.count)\u{0}".utf8), file.bytes]
    }
    corpusHash = SHA256.digest(ofPieces: pieces).hexadecimal
    self.toolVersion = toolVersion
  }

  /// What the build line prints.
  func value(desk: Desk) -> TemplateValue {
    let counts = desk.counts
    return [
      "corpus": .string(String(corpusHash.prefix(16))), "tool": .string(toolVersion),
      "checked": .int(counts.checked), "receipts": .int(counts.receipts),
      "not_checked": .int(counts.notChecked), "without_words": .int(counts.withoutWords),
    ]
  }
}
