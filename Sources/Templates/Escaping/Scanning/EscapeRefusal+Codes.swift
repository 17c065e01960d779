import Diagnostics

extension EscapeRefusal {
  static func notAllowed(_ what: String, help: String) -> EscapeRefusal {
    EscapeRefusal(.outputNotAllowedHere, "\(what) cannot be made safe", help: help)
  }

  /// What the end of a template says about a construct that it leaves open.
  static func unfinished(_ what: String, help: String) -> EscapeRefusal {
    EscapeRefusal(.templateEndsInsideConstruct, "the template ends inside \(what)", help: help)
  }
}

extension DiagnosticCode {
  static let outputNotAllowedHere = DiagnosticCode(
    "output-not-allowed-here",
    """
    An output stands where no escaping can keep its value inert: in a tag or attribute name, a script, a \
    comment, a link definition, a footnote label, square brackets that are not a link, the word after a \
    code fence. Write that part in the template, or move the value to a place made for text.
    """)

  static let branchesEndInDifferentContexts = DiagnosticCode(
    "branches-end-in-different-contexts",
    """
    The branches of an `if`, `unless` or `case` leave what follows in different places: one inside a link, \
    a tag, a code span or a fence, the other not. What follows could not be escaped for both. Close in \
    each branch what it opens.
    """)

  static let loopChangesContext = DiagnosticCode(
    "loop-changes-context",
    """
    The body of a loop ends in another place than it started, for instance inside a link that the next \
    round would start in. Close in the body what it opens.
    """)

  static let templateEndsInsideConstruct = DiagnosticCode(
    "template-ends-inside-construct",
    """
    A template, a block or a capture ends inside a link, a tag, a code span, a fence or front matter that \
    it opened and that holds an output. Close it.
    """)
}

/// Every code that escaping raises, for the module's catalogue.
enum EscapingCodes {
  static let all: [DiagnosticCode] = [
    .outputNotAllowedHere, .branchesEndInDifferentContexts, .loopChangesContext,
    .templateEndsInsideConstruct, .unsafeURL, .backtickInCodeSpan, .fenceBreakOut, .codeBlockInsideLine,
  ]
}
