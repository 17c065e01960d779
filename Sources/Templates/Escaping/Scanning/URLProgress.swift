/// How far the literal text has settled where a URL leads.
struct URLProgress: Hashable, Sendable {
  enum State: UInt8, Hashable, Sendable {
    /// Nothing but, perhaps, letters that could become a scheme.
    case literal
    /// An output stands in the part that could become a scheme.
    case data
    /// Exactly `/`, which a second `/` would turn into another host.
    case root
    /// Scheme and host are settled.
    case settled
    /// The literal scheme is not one that may hold values.
    case forbidden
    /// The literal text ends a scheme that an output started.
    case schemeFromData
  }

  private(set) var state = State.literal
  private var scheme: [UInt8] = []

  /// A URL whose scheme has been written: an autolink after its colon.
  static func after(scheme: [UInt8]) -> URLProgress {
    var progress = URLProgress()
    for byte in scheme { progress.consume(byte) }
    progress.consume(UInt8(ascii: ":"))
    return progress
  }

  var isEmpty: Bool { state == .literal && scheme.isEmpty }

  mutating func consume(_ byte: UInt8) {
    switch state {
    case .settled, .forbidden, .schemeFromData: return
    case .root: state = .settled
    case .data:
      if byte == UInt8(ascii: "/") {
        state = .root
      } else if byte == UInt8(ascii: ":") {
        state = .schemeFromData
      } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        state = .settled
      }
    case .literal: consumeLiteral(byte)
    }
  }

  private mutating func consumeLiteral(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): state = scheme.isEmpty ? .root : .settled
    case UInt8(ascii: "?"), UInt8(ascii: "#"): state = .settled
    case UInt8(ascii: ":"):
      state = Self.allowed.contains(scheme) ? .settled : .forbidden
      scheme = []
    case _: if scheme.count < 32 { scheme.append(byte.asciiLowercased) }
    }
  }

  mutating func consumeOutput() {
    if state == .literal { state = .data }
    scheme = []
  }

  /// The refusal that an output here meets, if any.
  var refusal: EscapeRefusal? {
    switch state {
    case .literal, .data, .root, .settled: nil
    case .forbidden:
      .notAllowed(
        "an output inside a URL whose scheme is not http, https or mailto",
        help: "write an `https:` or relative URL in the template")
    case .schemeFromData:
      .notAllowed(
        "a URL whose scheme comes from an output and whose `:` is written in the template",
        help: "put the whole URL in one value, or write its scheme in the template")
    }
  }

  private static let allowed: [[UInt8]] = ["http", "https", "mailto"].map { Array($0.utf8) }
}
