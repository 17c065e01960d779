/// The colours of a frame, or none.
struct Palette {
  enum Role {
    case severity(Severity)
    case message, gutter, related, help
  }

  let isColored: Bool

  func paint(_ text: String, _ role: Role) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(code(role))m\(text)\u{1B}[0m"
  }

  /// The ANSI attributes: all bold, in the eight basic colours, which every terminal theme defines.
  private func code(_ role: Role) -> String {
    switch role {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note), .help: "1;36"
    case .message: "1"
    case .gutter, .related: "1;34"
    }
  }
}
