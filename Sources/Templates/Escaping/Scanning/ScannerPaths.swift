/// What walks the literal text of a template in one format.
protocol LiteralScanner: Hashable, Sendable {
  mutating func consume(_ byte: UInt8)
  /// An output of unknown content stands here.
  mutating func consumeOutput()
  /// Where an output would stand now, or why none may.
  func context() -> Result<EscapeContext, EscapeRefusal>
  /// Whether an output could follow both this and `other`, as far as can be told here.
  func canMeet(_ other: Self) -> Bool
  /// Why the text scanned so far may not be all, or nil if it may.
  var endRefusal: EscapeRefusal? { get }
}

/// The scanners of all the ways through a template that lead to one point of it.
///
/// What literal text means depends on what stands before it, so each way keeps a scanner of its own until
/// it has come to the same state as another. An output must stand in the same place on every way.
struct ScannerPaths<Scanner: LiteralScanner>: Hashable, Sendable {
  private var first: Scanner
  private var others: [Scanner] = []
  private var isTooMany = false

  /// More ways than anybody writes; beyond it nothing is told apart.
  private static var most: Int { 64 }

  init(_ start: Scanner) { first = start }

  mutating func consume(_ literal: ArraySlice<UInt8>) {
    var rest = literal
    while !others.isEmpty, let byte = rest.popFirst() {
      first.consume(byte)
      for index in others.indices { others[index].consume(byte) }
      if byte == .newline || byte == .greaterThan { gather() }
    }
    for byte in rest { first.consume(byte) }
  }

  mutating func consumeOutput() {
    first.consumeOutput()
    guard !others.isEmpty else { return }
    for index in others.indices { others[index].consumeOutput() }
    gather()
  }

  /// Drops what has come to the state of another.
  private mutating func gather() {
    let all = others
    others.removeAll(keepingCapacity: true)
    for scanner in all { add(scanner) }
  }

  private mutating func add(_ scanner: Scanner) {
    guard scanner != first, !others.contains(scanner) else { return }
    if others.count + 1 < Self.most { others.append(scanner) } else { isTooMany = true }
  }

  func context() -> Result<EscapeContext, EscapeRefusal> {
    if isTooMany { return .failure(.tooManyPaths) }
    var result = first.context()
    for scanner in others {
      guard case .success(let context) = result else { return result }
      result = scanner.context().flatMap { other in
        context.joined(with: other).map { .success($0) } ?? .failure(.unclearPlace)
      }
    }
    return result
  }

  /// The ways of both; nil if no output could follow them.
  func joined(with other: Self) -> Self? {
    var joined = self
    joined.gather()
    for scanner in [other.first] + other.others {
      guard first.canMeet(scanner) else { return nil }
      joined.add(scanner)
    }
    joined.isTooMany = joined.isTooMany || other.isTooMany
    return joined
  }

  var endRefusal: EscapeRefusal? {
    for scanner in [first] + others {
      if let refusal = scanner.endRefusal { return refusal }
    }
    return nil
  }
}

extension EscapeContext {
  /// The context that is safe in both places, if there is one.
  fileprivate func joined(with other: EscapeContext) -> EscapeContext? {
    var left = self
    var right = other
    // Text may have its strokes escaped in a cell or not; code may not.
    if kind == .text { left.isInCell = isInCell || other.isInCell }
    if other.kind == .text { right.isInCell = isInCell || other.isInCell }
    left.isInFirstBracket = isInFirstBracket || other.isInFirstBracket
    right.isInFirstBracket = left.isInFirstBracket
    if left == right { return left }
    // Where the literal text settles the scheme on one way only, the value must still be looked at.
    left.kind = kind.unsettled
    right.kind = other.kind.unsettled
    return left == right ? left : nil
  }
}

extension EscapeContext.Kind {
  fileprivate var unsettled: Self {
    switch self {
    case .destinationTail: .destination
    case .rawHTMLURLTail: .rawHTMLURL
    case .htmlURLTail: .htmlURL
    case _: self
    }
  }
}

extension EscapeRefusal {
  static let unclearPlace = notAllowed(
    "an output whose place depends on which branches before it ran",
    help: "end the line in every branch, or leave an empty line before the output")
  static let tooManyPaths = notAllowed(
    "an output behind so many conditions",
    help: "write some of the conditions on lines of their own, with an empty line between")
}
