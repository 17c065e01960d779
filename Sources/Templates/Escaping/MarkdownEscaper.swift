/// Markdown escaping as a function of its arguments.
enum MarkdownEscaper {
  /// `value` as inline text, written after `line`, the part of its line that is there already.
  static func inlineText(_ value: String, after line: String = "") -> String {
    var output = OutputBuffer()
    output.append(contentsOf: line.utf8)
    let start = output.count
    Array(value.utf8).withUnsafeBufferPointer { bytes in
      MarkdownTextWriter(rules: AllRules(), breaksEmail: true).write(bytes, into: &output)
    }
    return String(decoding: output.bytes(from: start), as: UTF8.self)
  }
}
