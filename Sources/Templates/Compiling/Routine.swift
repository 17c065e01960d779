/// Instructions of one template body in one escape context, before linking.
///
/// Jumps count from the routine's own start; calls name routines by number.
struct Routine {
  var code: [Instruction] = []
  let unit: Int
  let template: Int32
  let start: EscapeScanner
  /// Whether a `break` or `continue` may leave it.
  var mayInterrupt = false
  /// The state of the text after it; `nil` while it is being compiled.
  var end: EscapeScanner?
  var endsLine = false

  init(unit: Int, template: Int32, start: EscapeScanner) {
    self.unit = unit
    self.template = template
    self.start = start
  }
}
