import CLibYAML

/// libyaml's event parser over bytes in memory, and the only owner of its state.
///
/// Nothing of libyaml is visible outside this folder, and no event outlives the closure that sees it.
struct YAMLParser: ~Copyable {
  private let state: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  /// The bytes must be valid UTF-8 without a byte order mark, and must outlive the parser.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    state = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(state) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(state, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(state, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { yaml_parser_delete(state) }
    state.deallocate()
  }

  /// Reads one event into `event`; the caller frees it with `yaml_event_delete`.
  func read(into event: inout yaml_event_t) throws(Failure) {
    guard isReady else { throw .outOfMemory }
    guard yaml_parser_parse(state, &event) == 1 else { throw failure }
  }

  private var failure: Failure {
    let problem = state.pointee.problem.map { String(cString: $0) } ?? ""
    let context = state.pointee.context.map { String(cString: $0) } ?? ""
    return switch state.pointee.error {
    case YAML_MEMORY_ERROR: .outOfMemory
    case YAML_READER_ERROR:
      .syntax(
        YAMLProblem(text: problem, context: context, place: .byte(Int(state.pointee.problem_offset))))
    case _:
      .syntax(
        YAMLProblem(
          text: problem, context: context, place: .character(Int(state.pointee.problem_mark.index)),
          contextCharacter: context.isEmpty ? nil : Int(state.pointee.context_mark.index)))
    }
  }

  enum Failure: Error {
    case outOfMemory
    case syntax(YAMLProblem)
  }
}

/// What libyaml says of a text that is not YAML.
struct YAMLProblem {
  enum Place {
    case byte(Int)
    case character(Int)
  }

  var text: String
  var context: String
  var place: Place
  /// Where the thing starts in which the problem stands.
  var contextCharacter: Int?
}
