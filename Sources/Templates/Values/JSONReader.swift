import Diagnostics

/// Reads JSON into template values, keeping the order of the fields.
///
/// A field that is repeated keeps its first place and its last value, unless that is refused. A whole number that fits is an
/// `int`; every other number is a `double`. Unpaired surrogates and invalid UTF-8 are errors.
public enum JSONReader {
  /// The value that `bytes` holds, and nothing after it but white space.
  ///
  /// - Parameters:
  ///   - name: how messages call the text.
  ///   - allowsRepeats: whether an object may have a field twice.
  public static func read(
    _ bytes: [UInt8], name: String = "<data>", maximumDepth: Int = 200, allowsRepeats: Bool = true
  ) throws(TemplateErrors) -> TemplateValue {
    var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth, allowsRepeats: allowsRepeats)
    do throws(JSONFault) {
      return try parser.document()
    } catch {
      let text = SourceText(name: name, bytes: bytes)
      let end = min(bytes.count, error.offset + 1)
      let span = Span(text, min(error.offset, end)..<end)
      throw TemplateErrors([Diagnostic(.error, .invalidJSON, error.message, at: span, label: "here")])
    }
  }
}

/// What is wrong at which byte.
private struct JSONFault: Error {
  var message: String
  var offset: Int
}

private struct JSONParser {
  let bytes: [UInt8]
  let maximumDepth: Int
  let allowsRepeats: Bool
  var position = 0
  var depth = 0

  init(bytes: [UInt8], maximumDepth: Int, allowsRepeats: Bool) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.allowsRepeats = allowsRepeats
  }

  func fault(_ message: String) -> JSONFault { JSONFault(message: message, offset: position) }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func document() throws(JSONFault) -> TemplateValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard next == nil else { throw fault("the JSON value has ended before this") }
    return value
  }

  mutating func value() throws(JSONFault) -> TemplateValue {
    switch next {
    case UInt8(ascii: "{"):
      return try nested { (parser: inout JSONParser) throws(JSONFault) in try parser.object() }
    case UInt8(ascii: "["):
      return try nested { (parser: inout JSONParser) throws(JSONFault) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("the JSON ends where a value should be")
    case .some: return try number()
    }
  }

  mutating func nested(
    _ body: (inout JSONParser) throws(JSONFault) -> TemplateValue
  ) throws(JSONFault) -> TemplateValue {
    guard depth < maximumDepth else {
      throw fault("the JSON nests deeper than \(maximumDepth) levels")
    }
    depth += 1
    position += 1
    skipBlanks()
    let value = try body(&self)
    depth -= 1
    return value
  }

  mutating func word(_ text: StaticString, _ value: TemplateValue) throws(JSONFault) -> TemplateValue {
    let word = text.bytes
    guard bytes[position...].starts(with: word) else { throw fault("this is not a JSON value") }
    position += word.count
    return value
  }

  mutating func array() throws(JSONFault) -> TemplateValue {
    var elements: [TemplateValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or `]` should stand here") }
      skipBlanks()
    }
  }

  mutating func object() throws(JSONFault) -> TemplateValue {
    var fields: [TemplateField] = []
    var places: [String: Int] = [:]
    if take(UInt8(ascii: "}")) { return .object(fields) }
    while true {
      guard next == UInt8(ascii: "\"") else {
        throw fault("a field name in quotation marks should stand here")
      }
      let start = position
      let name = try string()
      if !allowsRepeats, places[name] != nil {
        throw JSONFault(message: "the field `\(name)` stands here twice", offset: start)
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon should stand here") }
      skipBlanks()
      let value = try value()
      if let place = places[name] {
        fields[place].value = value
      } else {
        places[name] = fields.count
        fields.append(TemplateField(name, value))
      }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(fields) }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or `}` should stand here") }
      skipBlanks()
    }
  }

  mutating func digits() -> Int {
    let start = position
    while let byte = next, byte >= 0x30, byte <= 0x39 { position += 1 }
    return position - start
  }

  mutating func number() throws(JSONFault) -> TemplateValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let integerStart = position
    let integerDigits = digits()
    guard integerDigits > 0 else {
      position = start
      throw fault("this is not a JSON value")
    }
    guard integerDigits == 1 || bytes[integerStart] != 0x30 else {
      throw fault("a JSON number has no leading zero")
    }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard digits() > 0 else { throw fault("a digit should stand here") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits() > 0 else { throw fault("a digit should stand here") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let number = Int(text) { return .int(number) }
    guard let number = Double(text), number.isFinite else {
      position = start
      throw fault("this number is too large")
    }
    return .double(number)
  }

  mutating func string() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        position += 1
      }
      text += bytes[start..<position]
      guard let byte = next else { throw fault("the JSON ends inside a string") }
      guard byte >= 0x20 else { throw fault("a control character in a string must be escaped") }
      position += 1
      if byte == UInt8(ascii: "\"") { break }
      try escape(into: &text)
    }
    guard let valid = String(validating: text, as: UTF8.self) else {
      throw fault("the string before this is not valid UTF-8")
    }
    return valid
  }

  mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard let byte = next else { throw fault("the JSON ends inside a string") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += Array(String(try unicodeEscape()).utf8)
    case _:
      position -= 1
      throw fault("JSON has no such escape")
    }
  }

  mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault("this surrogate has no partner")
    }
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault("this surrogate has no partner") }
    return scalar
  }

  mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count,
      let number = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+")
    else { throw fault("four hexadecimal digits should stand here") }
    position += 4
    return number
  }
}

extension DiagnosticCode {
  static let invalidJSON = DiagnosticCode(
    "invalid-json",
    "The data is not JSON as RFC 8259 defines it. Nothing is rendered from data that cannot be read whole.")
}
