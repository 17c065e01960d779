import Diagnostics
import Report
import Templates

/// A value of the program as indented text: one line a field, for looking into a build.
enum StageDump {
  static func text(of value: Any) -> String {
    var lines: [String] = []
    append(value, label: nil, depth: 0, to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(_ value: Any, label: String?, depth: Int, to lines: inout [String]) {
    let lead = String(repeating: "  ", count: depth) + (label.map { $0 + ": " } ?? "")
    if let scalar = scalar(value) {
      lines.append(lead + scalar)
      return
    }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
      guard let wrapped = mirror.children.first else { return }
      return append(wrapped.value, label: label, depth: depth, to: &lines)
    }
    // A located value is its value and, behind it, the place where it was written.
    if let inner = mirror.descendant("value"), let span = mirror.descendant("span") as? Span {
      let position = span.text.position(of: span.range.lowerBound)
      append(inner, label: label, depth: depth, to: &lines)
      lines[lines.count - 1] += "  @ \(span.text.name):\(position.line):\(position.column)"
      return
    }
    lines.append(lead + (mirror.displayStyle == .enum ? caseName(value) : "\(mirror.subjectType)"))
    var blocks = mirror.children.map { child in
      var block: [String] = []
      if let kept = child.value as? any Kept {
        // The compiler keeps what a wrapper holds under the property's name with `_` before it.
        append(kept.seen, label: child.label.map { String($0.dropFirst()) }, depth: depth + 1, to: &block)
      } else {
        append(child.value, label: child.label ?? "-", depth: depth + 1, to: &block)
      }
      return block.joined(separator: "\n")
    }
    // Sets and dictionaries have no order of their own, and a dump is the same every time.
    if mirror.displayStyle == .set || mirror.displayStyle == .dictionary { blocks.sort() }
    lines += blocks.filter { !$0.isEmpty }
  }

  private static func scalar(_ value: Any) -> String? {
    switch value {
    case let text as String: text.debugDescription
    case let number as any BinaryInteger: "\(number)"
    case let flag as Bool: "\(flag)"
    case let described as any CustomStringConvertible where Mirror(reflecting: value).displayStyle == .struct:
      described.description
    case let bytes as [UInt8]: "\(bytes.count) bytes"
    case _: Mirror(reflecting: value).children.isEmpty ? "\(value)" : nil
    }
  }

  private static func caseName(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }
}
