/// How far the line is a lone tag, which makes it an HTML block, whatever is open in the paragraph before.
enum LoneTag: Hashable, Sendable {
  case no, start
  case angle(isClosing: Bool)
  indirect case inside(HTMLTag)
  indirect case after(HTMLTag)

  mutating func consume(_ byte: UInt8) {
    switch self {
    case .no: break
    case .start: self = .angle(isClosing: false)
    case .angle(isClosing: false) where byte == UInt8(ascii: "/"): self = .angle(isClosing: true)
    case .angle(let isClosing) where byte.isASCIILetter:
      var tag = HTMLTag(isClosing: isClosing, isStrict: true)
      _ = tag.consume(byte)
      self = .inside(tag)
    case .angle: self = .no
    case .inside(var tag):
      switch tag.consume(byte) {
      case .inside: self = .inside(tag)
      case .complete: self = .after(tag)
      case .invalid: self = .no
      }
    case .after: if !byte.isSpaceOrTab { self = .no }
    }
  }

  mutating func consumeOutput() {
    if case .inside(var tag) = self {
      tag.consumeOutput()
      self = .inside(tag)
    } else {
      self = .no
    }
  }
}
