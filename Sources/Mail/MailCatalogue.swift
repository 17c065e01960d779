package import Diagnostics

/// Every code that this module raises, for `briefgen explain`.
package enum MailCatalogue {
  package static let diagnosticCodes: [DiagnosticCode] = [
    .digestCut, .digestLong, .illFormedAddress, .invisibleInHeader, .noRecipients,
  ]
}
