/// How far a paragraph starts with the label of a link definition, which is read before anything else.
enum DefinitionLabel: Hashable, Sendable {
  case no
  case open(isEscaped: Bool, hasOutput: Bool)
  case complete(hasOutput: Bool)

  /// The `:` behind a label.
  enum Definition {
    case plain
    /// The label depends on data.
    case withOutput
  }

  var isOpen: Bool { if case .open = self { true } else { false } }

  /// Reads a byte; the definition, if it starts one.
  mutating func consume(_ byte: UInt8, isAtStart: Bool) -> Definition? {
    switch self {
    case .no: if isAtStart, byte == .openBracket { self = .open(isEscaped: false, hasOutput: false) }
    case .complete(let hasOutput):
      self = .no
      if byte == UInt8(ascii: ":") { return hasOutput ? .withOutput : .plain }
    case .open(isEscaped: true, let hasOutput): self = .open(isEscaped: false, hasOutput: hasOutput)
    case .open(_, let hasOutput):
      switch byte {
      case .backslash: self = .open(isEscaped: true, hasOutput: hasOutput)
      case .openBracket: self = .no
      case .closeBracket: self = .complete(hasOutput: hasOutput)
      case _: break
      }
    }
    return nil
  }

  mutating func consumeOutput() {
    if case .open(let isEscaped, _) = self {
      self = .open(isEscaped: isEscaped, hasOutput: true)
    } else {
      self = .no
    }
  }
}
