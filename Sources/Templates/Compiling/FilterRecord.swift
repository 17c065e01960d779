/// What compiling a use of a filter asks of it each time, apart from the definition with its texts.
struct FilterRecord {
  /// The filter in the program, or -1 where there is none of that name.
  var number: Int32 = -1
  var acceptsUndefined = false
  var takesArguments = false
  var isExtended = false
  /// How many arguments may be given by their place alone in every dialect, and how many must be.
  var byPlace = 0
  var required = 0

  init() {}

  init(_ definition: FilterDefinition) {
    acceptsUndefined = definition.acceptsUndefined
    takesArguments = !definition.parameters.isEmpty
    isExtended = definition.isExtended
    byPlace = definition.parameters.prefix { !$0.isNamed && !$0.isExtended }.count
    required = definition.parameters.lastIndex { $0.isRequired }.map { $0 + 1 } ?? 0
  }

  /// Those of `FilterDefinition.all`, in its order.
  static let all = FilterDefinition.all.map(FilterRecord.init)
  static let names = NameTable(FilterDefinition.all.map(\.name))
}
