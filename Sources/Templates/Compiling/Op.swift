/// One instruction: sixteen bytes, no references. Where it came from is kept out of band.
struct Op {
  var code: Opcode
  var detail: UInt8 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// What an instruction does. `top` is the top of the operand stack.
enum Opcode: UInt8 {
  /// Writes `b` bytes of the program's text from `a`.
  case text
  /// Pushes the constant `a`.
  case constant
  /// Pushes the loop variable in slot `a`, which is always set.
  case slot
  /// Pushes the variable in slot `a`, else the data's field `b`; the second form gives null for neither.
  case variable, variableOrNull
  /// Pushes the variable described by the name `a`.
  case name, nameOrNull
  /// Pushes the data's field `a`.
  case global, globalOrNull
  /// Replaces top by its field `a`.
  case member, memberOrNull
  /// Pushes the field `b` of the loop variable in slot `a`.
  case slotMember, slotMemberOrNull
  /// Pops an index and replaces top by the item that it finds.
  case index, indexOrNull
  /// Replaces top, a name, by the variable of that name in frame kind `a`.
  case computed, computedOrNull
  /// Pops two numbers and pushes the range between them.
  case range
  /// Pops `a` values and pushes them as an array.
  case array
  /// Pops two values and pushes whether they compare as `detail` says.
  case compare
  case not
  case jump
  case jumpIfFalse, jumpIfTrue
  /// Jumps to `b` when slot `a` holds null.
  case jumpIfNull
  /// Jumps and leaves a boolean when top decides `and` or `or`; pops it otherwise.
  case and, or
  /// Replaces top by whether it counts as true.
  case truth
  /// Pops `b` arguments and replaces top by what filter `a` makes of it.
  case filter
  /// Pops `b` arguments and the input and writes what filter `a` makes of it, as it is or, in the second form,
  /// as text of Markdown in context `c`.
  case writeFilter, writeFilterAsText
  /// Pops a value and writes it, escaped for context `a`.
  case write
  /// Pops a value and writes it as it is.
  case writeVerbatim
  /// Writes the field `b` of the loop variable in slot `a`, escaped for context `c`; the second form writes
  /// nothing where there is none.
  case writeSlotMember, writeSlotMemberOrNull
  /// Pops a value into slot `a`.
  case assign
  case captureBegin, captureEnd
  /// Ends a capture and prints it when it differs from slot `a`.
  case ifChangedEnd
  /// Counts the counter described by the name `a` up or down; context `b`.
  case increment, decrement
  /// Picks a value of `b` from the stack by the counter in slot `a`, or by a popped group.
  case cycle, cycleGroup
  /// Pops the options and the collection of loop `a`; jumps to `b` when there is nothing to do.
  case loopBegin
  /// Goes to `a` with the next item, or on.
  case loopNext
  /// Leaves the innermost loop.
  case loopEnd
  /// Writes what stands before and after a cell of a table.
  case cellBegin, cellEnd
  /// Pushes what slot `a` holds, and takes it back.
  case saveSlot, restoreSlot
  /// Calls routine `a` in the same frame.
  case include
  /// Calls the routine of call site `a` in a frame of its own.
  case render
  /// Pops a name and calls the routine of the table `a` that has it.
  case includeNamed
  /// Jumps to `a` when the partial that was included asked to leave a loop, to `b` when to go on.
  case interrupted
  /// Returns and asks the caller to leave or to go on.
  case interrupt
  /// Remembers where output stands; then repeats the prefix (text `a`, length `b`) on each line since, and
  /// ends the last line when `c` says so.
  case linesBegin, linesEnd
  /// Fails unless the declared parameter in slot `a` is of type `detail`.
  case checkParameter
  /// Pops a value into slot `a` as a count of matches; adds one; counts one down or jumps to `b`.
  case countBegin, countMatch, countDown
  case `return`
}

/// An instruction and where it came from, before the two part company.
struct Instruction {
  var op: Op
  var origin: OpOrigin
}

/// Where an instruction came from: the template, the marked range, and where its last step begins.
struct OpOrigin {
  var template: Int32
  var extent: Extent
  var split: Int32
}
