import Diagnostics

extension Diagnostic {
  /// A source leaves open what the claim takes for done.
  ///
  /// - Parameter run: the tokens from the word that leaves it open to what is said.
  static func certaintyRaised(
    _ run: Range<Int>, in prose: Prose, _ exact: Located<String>, source: String, _ claim: Claim
  ) -> Diagnostic {
    Diagnostic(
      .warning, .certaintyRaised,
      "`\(source)` says “\(prose.words(of: run))”, and `\(claim.id.value)` says that it was done",
      at: exact.narrowed(to: prose.bytes(of: run)), label: "left open here",
      related: claim.text.entries.first.map { [Mark($0.text.span.firstLine, "the sentence")] } ?? [],
      helps: [
        "say in the sentence that it was planned or possible, add evidence that it was done, or say in a `note` why "
          + "the words bear it out"
      ])
  }
}

extension DiagnosticCode {
  static let certaintyRaised = DiagnosticCode(
    "certainty-raised",
    """
    All words that are quoted for a number or a day say what may be, is planned or depends on something, and the \
    sentence of the claim says with the same verb that it was done: "could lose 40 ships" is no evidence of "lost 40 \
    ships", nor "due to be signed on 3 May" of "was signed on 3 May". English, German, French, Spanish, Portuguese, \
    Italian, Russian, Chinese, Japanese and Arabic are read, all but the first with the verbs of a table; a sentence of \
    ours, in English, that leaves it open itself (`may`, `planned`, `if`) is none of these, and a note answers.
    """)
}
