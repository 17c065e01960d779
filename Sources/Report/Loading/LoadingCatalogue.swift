package import Diagnostics

/// Every code that loading can report, for `briefgen explain` and for the tests that demand a golden
/// frame of each.
package enum LoadingCatalogue {
  /// Sorted by where they are found: the reader, the files, the fields, the checks.
  package static let diagnosticCodes: [DiagnosticCode] = yaml + files + fields + checks

  private static let yaml: [DiagnosticCode] = [
    .aliasInsideItself, .aliasesExplode, .controlCharacter, .duplicateKey, .emptyFile, .fileTooLarge,
    .keyNotAWord, .mergeKey, .nestedTooDeep, .notUTF8, .severalDocuments, .tabIndentation, .unknownAnchor,
    .yamlDirective, .yamlSyntax, .yamlTag,
  ]

  private static let files: [DiagnosticCode] = [
    .emptyCorpus, .fileNotRead, .leavesProject, .missingFolder, .missingProjectFile, .nameNotUTF8,
    .unreadableFile,
  ]

  private static let fields: [DiagnosticCode] = [
    .badDate, .correctedAfterChange, .danglingReference, .duplicateIdentifier, .emptyValue, .illFormedHash,
    .illFormedIdentifier,
    .illFormedLanguage, .illFormedLines, .illFormedListID, .illFormedOffset, .illFormedPath,
    .illFormedReference, .illFormedURL, .illFormedUnsubscribe, .impossibleDate, .incompleteOrigin,
    .incompleteRecord, .missingField, .notWaivable, .numberOutOfRange, .publishedAfterChange, .textTooLong,
    .tooManyFaults, .unknownChoice, .unknownField, .unknownLanguage, .wrongType,
  ]

  private static let checks: [DiagnosticCode] = {
    var seen: Set<DiagnosticCode> = []
    return CheckTable.all.flatMap(\.codes).filter { seen.insert($0).inserted }
  }()
}
