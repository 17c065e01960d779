/// Writes plain text: line ends become newlines, other control characters U+FFFD, all else stays.
enum PlainWriter {
  static func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var run = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      guard byte < 0x20, byte != .newline, byte != .tab else {
        index += 1
        continue
      }
      output.append(value, run..<index)
      if byte != .carriageReturn {
        output.appendReplacementCharacter()
      } else if index + 1 == value.count || value[index + 1] != .newline {
        output.append(.newline)
      }
      index += 1
      run = index
    }
    output.append(value, run..<value.count)
  }
}
