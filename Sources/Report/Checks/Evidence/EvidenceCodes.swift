import Diagnostics

extension Diagnostic {
  static func unknownFold(_ fold: Located<String>, known: [String]) -> Diagnostic {
    let list = known.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, .unknownFold, "there is no folding `\(fold.value)` to declare", at: fold.span,
      helps: [NearestName.of(fold.value, among: known).map { "write `\($0)`" } ?? "the foldings are \(list)"])
  }

  static func printedDateAbsent(_ printed: Located<String>, in text: CitedText) -> Diagnostic {
    Diagnostic(
      .error, .printedDateAbsent, "“\(printed.value)” is not in `\(text.source.id.value)`",
      at: printed.span.written,
      label: "said to be printed",
      helps: [
        "copy the date from `\(text.text.name)`, or take `printed` out and say how it is known as `basis`"
      ])
  }
}

// The words stand otherwise, elsewhere or nowhere.
extension DiagnosticCode {
  static let quotationDiffers = DiagnosticCode(
    "quotation-differs",
    """
    The source has much the same words, and not these. A quotation is the source's words to the letter; what \
    differs is listed, and nothing similar ever passes.
    """)
  static let quotationElsewhere = DiagnosticCode(
    "quotation-elsewhere", "The words are not in the source that is cited. They are in another one.")
  static let quotationInFurniture = DiagnosticCode(
    "quotation-in-furniture",
    """
    The words are on the page and not in the article: in a menu, a teaser for another story or a notice. What \
    belongs to the page is declared as `regions` of the source, or recognised.
    """)
  static let quotationPartial = DiagnosticCode(
    "quotation-partial", "An unbroken part of the words is in the source; the rest is not.")
  static let quotationSpliced = DiagnosticCode(
    "quotation-spliced",
    "The words are put together from different sentences of the source, without a mark that shows it.")
  static let quotationAbsent = DiagnosticCode(
    "quotation-absent", "The words are not in the source, nor in any other text that is here.")
  static let printedDateAbsent = DiagnosticCode(
    "printed-date-absent",
    """
    What stands in `printed` is quoted from the source: the date as the source has it. Those words are not in its text.
    """)
  static let uncheckable = DiagnosticCode(
    "uncheckable-words",
    """
    The words cannot be looked for: there are none, or there are so many words or marks that looking would \
    cost too much. What cannot be checked does not pass.
    """)
  static let foldNotDeclared = DiagnosticCode(
    "fold-not-declared",
    """
    The words stand in the source once punctuation, inner capitals, compatibility characters or the spelling \
    of numbers is passed over. A reader could see such a change, so a witness declares it as `fold`, by name.
    """)
  static let unknownFold = DiagnosticCode(
    "unknown-fold",
    """
    `fold` declares differences that are passed over only when they are declared. Others either pass without \
    a declaration, as the shape of quotation marks does, or never.
    """)
  static let omissionChangesSense = DiagnosticCode(
    "omission-changes-sense",
    """
    An ellipsis or a bracket of the quotation hides or changes a denial, a condition, a name, or what may, must, \
    will or was meant to be. Every remaining word stands in the source, and the sentence says something else. A \
    warning where a bracket puts another word for the source's that is no name, pronoun or form of it, or `we` for \
    `they`.
    """)
  static let numberChanged = DiagnosticCode(
    "number-changed",
    """
    A figure, a sign or a unit at the words is not as in the source: `5%` is not `-5%`, `4` is not `14`, and `5` is \
    not `5 million`. Nor does an ellipsis leave out that only a part is meant: `almost all ports`, `two of three ports`.
    """)
  static let quotationCut = DiagnosticCode(
    "quotation-cut",
    """
    The quotation looks like a whole sentence and is not: it ends, or begins, where the source's sentence \
    goes on, or another source shows that the sentence went on, or the source asks what it states.
    """)
}

// The words stand there, and not as the corpus says.
extension DiagnosticCode {
  static let quotationOutsideLines = DiagnosticCode(
    "quotation-outside-lines", "The words are in the source, outside the lines that `locator` gives.")
  static let contextDiffers = DiagnosticCode(
    "context-differs",
    "`prefix` and `suffix` are the words directly before and after. The source has others there.")
  static let quotationAmbiguous = DiagnosticCode(
    "quotation-ambiguous",
    """
    The words stand at several places of the source, perhaps said by different people. `locator: {lines: …}`, \
    `prefix` or `suffix` tells which is meant.
    """)
  static let quotationInCaption = DiagnosticCode(
    "quotation-in-caption",
    "The words are from the caption of a picture, which often shows another day or place than the article tells of."
  )
  static let denialLeftOut = DiagnosticCode(
    "denial-left-out",
    """
    One of the five words before the quotation, in the same clause, denies something: `company shall share data` \
    out of `No company shall share data` stands there word for word and says the opposite. Or a \
    condition ends directly before it (`If nobody objects, we share data`), or `unless`, `but not` or another denial \
    follows it directly. Or the speaker gives the words as those of others: `Some say we sold the port`, \
    `It is a myth that`, words in marks of their own inside what he says.
    """)
  static let sentencesJoined = DiagnosticCode(
    "sentences-joined",
    """
    An ellipsis leaves out the end of one sentence and the beginning of another, so that what is said of one thing \
    may seem to be said of another.
    """)
  static let crossesParagraph = DiagnosticCode(
    "quotation-crosses-paragraph", "The words run from one paragraph of the source into the next.")
  static let quotationInPullQuote = DiagnosticCode(
    "quotation-in-pull-quote",
    """
    The words stand in a pull quote, which a page sets for show: it is no second witness, and its words are \
    often changed.
    """)
  static let quotationIsReportedSpeech = DiagnosticCode(
    "quotation-is-reported-speech",
    """
    The words stand in the source, outside quotation marks: they are the reporter's, and not the speaker's. \
    Evidence of `mode: quote` and a witness of `form: full` or `partial` claim that somebody said them.
    """)
  static let quotationOutsideParagraph = DiagnosticCode(
    "quotation-outside-paragraph",
    """
    The words stand in the source, and not in the paragraph that the locator names. Paragraphs are those of \
    the article's body, counted from 1: headlines, captions and furniture are passed over.
    """)
  static let unneededFold = DiagnosticCode(
    "unneeded-fold",
    """
    A witness declares a folding under which its words need not be seen to stand in the source. It would let \
    a later difference pass unseen.
    """)
  static let marksDoNotPair = DiagnosticCode(
    "marks-do-not-pair",
    """
    The quotation marks around the words open and do not close, or close and do not open. Where the \
    quotation ends is a guess of the program; a `note` by someone who has looked answers this.
    """)
  static let quotationsJoined = DiagnosticCode(
    "quotations-joined",
    "An ellipsis of the quotation joins words that the source quotes apart, perhaps from different occasions."
  )
  static let wrongSpeaker = DiagnosticCode(
    "wrong-speaker", "The source puts the words into the mouth of another actor of the corpus.")
  static let speakerNotRecognised = DiagnosticCode(
    "speaker-not-recognised",
    """
    The source names a speaker, and the name is none of the given actor's names or aliases. Names are never \
    compared by likeness: an alias is declared. Who is named only by whom he belongs to ("a spokesman for Wu", "Wu's \
    lawyer") is not that person; of a ministry he is.
    """)
}
