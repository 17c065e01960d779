import Report

/// A name that stays when addresses change (RFC 4151): `tag:example.org,2026:briefing/chronology`.
///
/// The year only has to lie in the time in which the authority has been the desk's own. It is the same for
/// all, because a name that followed the content's date would be another name after each edition.
struct TagURI: CustomStringConvertible {
  static let year = 2026
  let description: String

  /// The name of something on the site; the path of the site's `url` keeps apart what shares a host.
  init(of input: ExportInput, _ specific: String) {
    let address = input.corpus.project.url?.value ?? ""
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let authority = parts.first?.split(separator: "@").last ?? ""
    let host = authority.split(separator: ":").first?.lowercased().filter(\.isHostCharacter) ?? ""
    let folder = parts.dropFirst().first.map { $0.split(separator: "?").first ?? "" } ?? ""
    description = "tag:\(host),\(Self.year):\(folder)\(specific)"
  }
}

extension Character {
  fileprivate var isHostCharacter: Bool {
    isASCII && (isLetter || isNumber || self == "." || self == "-")
  }
}
