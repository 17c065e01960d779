/// How much a template may use. Each is checked before the memory is taken.
public struct Limits: Sendable, Hashable {
  /// Bytes of one template or partial.
  public var sourceBytes = 1 << 20
  /// Blocks, parentheses or brackets inside one another.
  public var nesting = 100
  /// Partials inside one another while rendering.
  public var partialDepth = 64
  /// Instructions of a compiled template with all its partials.
  public var instructions = 1_000_000
  /// Numbers of one range.
  public var rangeItems = 100_000
  /// Iterations of all loops of one render.
  public var iterations = 1_000_000
  /// Loop turns, partial calls and filter calls of one render.
  public var steps = 10_000_000
  /// Bytes of the result, captures included while they are written.
  public var outputBytes = 32 << 20
  /// Bytes that all intermediate values of one render take.
  public var temporaryBytes = 64 << 20
  /// Bytes of the string that one filter makes.
  public var filterBytes = 8 << 20

  public init() {}

  /// Generous for documents, out of reach of an attack.
  public static let `default` = Limits()
}
