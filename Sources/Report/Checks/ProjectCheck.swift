import Diagnostics

extension Check {
  /// What `briefgen.yaml` must get right beyond its fields.
  static let project = Check(name: "project", codes: [.urlWithoutSlash, .repeatedReference]) { subject in
    guard let project = subject.project else { return [] }
    var diagnostics: [Diagnostic] = []
    if let url = project.url, !url.value.hasSuffix("/") {
      diagnostics.append(
        Diagnostic(
          .error, .urlWithoutSlash, "the address of the pages does not end in `/`", at: url.span,
          helps: ["write `\(url.value)/`"]))
    }
    return diagnostics + repeated(in: project.languages, of: "the languages of the project")
  }
}

extension DiagnosticCode {
  static let urlWithoutSlash = DiagnosticCode(
    "url-without-slash",
    "The names of the pages are put behind `url`, so it ends in `/`; without it they would replace its last part."
  )
}
