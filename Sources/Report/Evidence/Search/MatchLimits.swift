/// How much work and memory one quotation may take. Past a limit the answer is `uncheckable`, or an
/// answer without its costliest part; it is never `absent`.
package struct MatchLimits: Hashable, Sendable {
  package var quotationBytes = 20_000
  package var quotationWords = 2_000
  /// Ellipses and brackets in one quotation.
  package var marks = 16
  /// Bytes of one source. Finding its words reserves thirteen times as much for a moment, of which what is
  /// not used is never touched.
  package var sourceBytes = 64 << 20
  /// Occurrences looked at; more are not counted.
  package var occurrences = 1_000
  /// Places at which a changed quotation is aligned.
  package var alignments = 4
  /// Steps of the search by letters, each of 64 letters of the quotation and one of the source.
  package var letterSteps = 50_000_000
  /// Steps of the search for the longest shared run of words.
  package var runSteps = 4_000_000
  /// Other sources in which a quotation is looked for.
  package var otherSources = 8
  /// Sources that may share three words before the three words say nothing.
  package var commonSources = 2_000

  package init() {}
}
