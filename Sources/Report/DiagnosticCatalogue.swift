package import Diagnostics
import Templates

/// Every code that the program can print, by name: what `briefgen explain` lists.
package enum DiagnosticCatalogue {
  package static let all: [DiagnosticCode] =
    (LoadingCatalogue.diagnosticCodes + EvidenceCatalogue.diagnosticCodes + TemplatesCatalogue.diagnosticCodes
    + markdown + pipeline + reports + editions).sorted { $0.name < $1.name }

  private static let markdown: [DiagnosticCode] = [.markdownTooLarge, .markdownTooDeep, .markdownTooCostly]
  private static let pipeline: [DiagnosticCode] = [.templateNotFound, .unknownBriefing, .unsafeStyleSheet]
  private static let reports: [DiagnosticCode] = [.unknownSource]
  private static let editions: [DiagnosticCode] = [
    .editionExists, .illFormedEditionName, .malformedEdition, .unknownEdition,
  ]
}
