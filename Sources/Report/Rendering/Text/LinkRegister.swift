/// The links of a document that need a mark, numbered in reading order, each address once.
struct LinkRegister {
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]
  private let options: TextOptions

  init(options: TextOptions) { self.options = options }

  /// The sign in the text and before the address. The letter keeps it apart from the notes' numbers.
  static func mark(_ number: Int) -> String { "[L\(number)]" }

  /// The mark for an address.
  mutating func mark(for address: String) -> String {
    if let number = numbers[address] { return Self.mark(number) }
    addresses.append(address)
    numbers[address] = addresses.count
    return Self.mark(addresses.count)
  }

  /// Where a destination leads, or `nil` if there is nothing to print: a place in the document itself, or
  /// a scheme that is not allowed.
  func address(of destination: String) -> String? {
    let fragment = destination.firstIndex(of: "#") ?? destination.endIndex
    let path = String(destination[..<fragment])
    let target = path == options.ownDestination ? nil : options.destinations[path]
    let mapped = target.map { $0 + destination[fragment...] }
    let written = (mapped ?? destination).withoutBlanks
    guard !written.isEmpty, !written.hasPrefix("#") else { return nil }
    if let scheme = written.scheme { return options.schemes.contains(scheme) ? written : nil }
    return options.baseURL.map { written.resolved(against: $0) } ?? written
  }
}
