public import Diagnostics

/// What a template uses, found without data.
public struct Analysis: Sendable {
  /// A path that the template reads, and where.
  public struct Use: Sendable, Hashable {
    /// `brief.sources[].title`: an item of an array is `[]`.
    public let path: String
    public let span: Span
  }

  /// Every path into the data, in the order in which the templates read it.
  public internal(set) var data: [Use] = []
  /// The variables that the templates set themselves, by name.
  public internal(set) var locals: [String] = []
  /// The filters that the templates use, by name.
  public internal(set) var filters: [String] = []
  /// The partials and layouts that are linked in, by name.
  public internal(set) var partials: [String] = []
  /// Where text is declared to be markup by `raw` or `markdown`.
  public internal(set) var trusted: [Span] = []
}

extension Template {
  /// What the template, with all its partials, uses.
  public func analyse() -> Analysis {
    var walk = ShapeWalk(template: self, shape: .any)
    return walk.run().analysis
  }

  /// Paths that data of the given shape will not have, whatever branch is taken.
  ///
  /// Conditions and `default` are checked too: asking for a field that can never exist is a mistake.
  public func check(against shape: DataShape) -> [Diagnostic] {
    var walk = ShapeWalk(template: self, shape: shape)
    return walk.run().diagnostics.sortedForPrinting()
  }

  /// Whether `check(against:)` finds nothing, neither for this shape nor for any that it becomes as more examples
  /// are put to those that it was made of.
  ///
  /// More examples add fields and blur what differs, so they take faults away. One thing could add some: a
  /// variable that two branches set to values of different shapes, of which nothing is asked until they are alike.
  public func isFaultless(forDataLike shape: DataShape) -> Bool {
    var walk = ShapeWalk(template: self, shape: shape)
    return walk.run().diagnostics.isEmpty && walk.isSettled
  }
}
