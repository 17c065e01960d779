package import Diagnostics

/// Every code that comparing the corpus with its texts can report.
package enum EvidenceCatalogue {
  package static let diagnosticCodes: [DiagnosticCode] = wording + standing + readings + texts + whole

  private static let wording: [DiagnosticCode] = [
    .quotationDiffers, .quotationElsewhere, .quotationInFurniture, .quotationPartial, .quotationSpliced,
    .quotationAbsent, .uncheckable, .foldNotDeclared, .unknownFold, .omissionChangesSense, .numberChanged,
    .quotationCut, .unneededFold, .printedDateAbsent, .qualifierLeftOut,
  ]

  private static let standing: [DiagnosticCode] = [
    .quotationOutsideLines, .quotationOutsideParagraph, .contextDiffers, .quotationAmbiguous,
    .quotationInCaption, .crossesParagraph, .denialLeftOut, .sentencesJoined,
    .quotationInPullQuote, .quotationIsReportedSpeech, .marksDoNotPair, .quotationsJoined, .wrongSpeaker,
    .speakerNotRecognised,
  ]

  private static let readings: [DiagnosticCode] = [.contradictedReading, .printedWordsDiffer]

  private static let texts: [DiagnosticCode] = [
    .sourceChanged, .regionOutsideText, .unreadableSource, .unclaimedText, .missingText, .staleReceipt,
    .receiptNotAccepted, .malformedLock,
  ]

  private static let whole: [DiagnosticCode] = [.undeclaredDependence, .unusedWaiver]
}
