/// The findings that a person may overrule, by the names of their codes.
///
/// Two kinds: warnings, which are judgments of taste or sense, and errors of which the program itself may be
/// the cause, because it reads language by rules. What compares words, values, dates or hashes is never
/// waived: a quotation that is not in its source is not made true by a reason.
package enum WaivableCode: String, CaseIterable, Sendable {
  case certaintyRaised = "certainty-raised"
  case glanceLength = "glance-length"
  case likelihoodSaidOtherwise = "likelihood-said-otherwise"
  case marksDoNotPair = "marks-do-not-pair"
  case printedWithoutDate = "printed-without-date"
  case qualifierLeftOut = "qualifier-left-out"
  case quotationCrossesParagraph = "quotation-crosses-paragraph"
  case quotationCut = "quotation-cut"
  case quotationInCaption = "quotation-in-caption"
  case quotationIsReportedSpeech = "quotation-is-reported-speech"
  case speakerNotRecognised = "speaker-not-recognised"
  case statusOutdated = "status-outdated"
  case unboundNumber = "unbound-number"
  case undeclaredDependence = "undeclared-dependence"
  case unfoundQuotation = "unfound-quotation"
  case unsupportedNumber = "unsupported-number"
  case valueDenied = "value-denied"
  case valueNotInWords = "value-not-in-words"
  case valueOfOtherUnit = "value-of-other-unit"
  case valueSaidOtherwise = "value-said-otherwise"
  case wrongSpeaker = "wrong-speaker"

  /// Whether an error of the code may be waived, and not only a warning.
  package var coversErrors: Bool {
    switch self {
    case .quotationIsReportedSpeech:
      // Speech can be set off by dashes or italics, which the rules for quotation marks do not see.
      true
    case .wrongSpeaker:
      // The name that stands nearest to the words need not be the speaker's.
      true
    case .valueNotInWords:
      // Numbers are read in digits, in English words and in Chinese numerals, and in no other words.
      true
    case .qualifierLeftOut, .valueSaidOtherwise:
      // What stands beside a number may hedge something else.
      true
    case .printedWithoutDate:
      // Holidays and other named days are not known.
      true
    case .unfoundQuotation:
      // Titles of works and terms that are only mentioned stand in the same marks.
      true
    case .certaintyRaised, .glanceLength, .likelihoodSaidOtherwise, .marksDoNotPair,
      .quotationCrossesParagraph, .quotationCut,
      .quotationInCaption,
      .speakerNotRecognised, .statusOutdated, .unboundNumber, .undeclaredDependence, .unsupportedNumber,
      .valueDenied, .valueOfOtherUnit:
      false
    }
  }

  /// Whether the finding can be made only where the texts of the sources are.
  var needsText: Bool {
    switch self {
    case .marksDoNotPair, .qualifierLeftOut, .quotationCrossesParagraph, .quotationCut, .quotationInCaption,
      .quotationIsReportedSpeech, .speakerNotRecognised, .wrongSpeaker:
      true
    case .undeclaredDependence: true
    case .certaintyRaised, .glanceLength, .likelihoodSaidOtherwise, .printedWithoutDate, .statusOutdated,
      .unboundNumber,
      .unfoundQuotation,
      .unsupportedNumber, .valueDenied,
      .valueNotInWords, .valueOfOtherUnit, .valueSaidOtherwise:
      false
    }
  }

  /// What the finding is, in words that a reader of the notes understands.
  var words: String {
    switch self {
    case .certaintyRaised: "plan or possibility said to be done"
    case .glanceLength: "number of claims at a glance"
    case .likelihoodSaidOtherwise: "another likelihood in the sentence"
    case .marksDoNotPair: "quotation marks that do not pair"
    case .printedWithoutDate: "printed words not read as a date"
    case .qualifierLeftOut: "words beside a quoted number or date"
    case .quotationCrossesParagraph: "quotation over a paragraph"
    case .quotationCut: "sentence that another source continues"
    case .quotationInCaption: "words of a caption"
    case .quotationIsReportedSpeech: "words not seen in quotation marks"
    case .speakerNotRecognised: "speaker's name not recognised"
    case .statusOutdated: "announced event whose day has passed"
    case .unboundNumber: "number that no claim binds"
    case .undeclaredDependence: "possible undeclared dependence"
    case .unfoundQuotation: "words in quotation marks that nothing quotes"
    case .unsupportedNumber: "number that no claim has"
    case .valueDenied: "number whose words deny it"
    case .valueNotInWords: "number not read in the words"
    case .valueOfOtherUnit: "value before another noun"
    case .valueSaidOtherwise: "words beside a value"
    case .wrongSpeaker: "words ascribed to another speaker"
    }
  }
}
