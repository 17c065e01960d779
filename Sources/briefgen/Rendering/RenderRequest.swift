import Diagnostics
import Report
import Templates

/// One line of `render --batch`: a template, its partials and its data.
///
/// ```json
/// {"template": "Dear {{ name }}", "data": {"name": "Ada"}, "profile": "compatible", "escape": "html"}
/// ```
struct RenderRequest {
  /// How messages call the template of a request, and the request itself.
  static let templateName = "template"
  static let requestName = "request"

  private var template: String
  private var data: TemplateValue
  private var partials: [String: String]
  private var profile: RenderProfile
  private var grammar: RenderGrammar
  private var escape: RenderEscape

  /// What the bytes of a line ask for.
  init(_ line: [UInt8]) throws(TemplateErrors) {
    let value = try JSONReader.read(line, name: Self.requestName)
    do throws(RequestFault) {
      try self.init(value)
    } catch {
      throw TemplateErrors([.invalidRequest(error.message)])
    }
  }

  private init(_ value: TemplateValue) throws(RequestFault) {
    guard case .object(let fields) = value else { throw RequestFault("a request is a JSON object") }
    for name in fields.map(\.name) where !Self.fields.contains(name) { throw .unknownField(name) }
    guard let template = try value.text("template") else { throw RequestFault("`template` is missing") }
    self.template = template
    data = try value.object("data").map(TemplateValue.object) ?? [:]
    partials = [:]
    for field in try value.object("templates") ?? [] {
      guard case .string(let source) = field.value else {
        throw RequestFault("`templates` holds strings; `\(field.name)` is none")
      }
      partials[field.name] = source
    }
    profile = try value.choice("profile") ?? .strict
    grammar = try value.choice("grammar") ?? .strict
    escape = try value.choice("escape") ?? .none
  }

  static let fields = ["template", "data", "templates", "profile", "grammar", "escape"]

  func render() throws(TemplateErrors) -> [UInt8] {
    let environment = Environment(
      profile: profile.profile(with: grammar), loader: DictionaryLoader(partials))
    let source = SourceText(name: Self.templateName, text: template)
    return try environment.compile(source, output: escape.output).render(environment.bind(data))
  }
}

/// Why a JSON value is no request.
private struct RequestFault: Error {
  let message: String

  init(_ message: String) { self.message = message }

  static func unknownField(_ name: String) -> RequestFault {
    let nearest = NearestName.of(name, among: RenderRequest.fields).map { "; write `\($0)`" } ?? ""
    return RequestFault("a request has no field `\(name)`\(nearest)")
  }
}

extension TemplateValue {
  /// A field that is there and not null.
  private func given(_ name: String) -> TemplateValue? {
    let value = self[name]
    return value == .null ? nil : value
  }

  fileprivate func text(_ name: String) throws(RequestFault) -> String? {
    guard let value = given(name) else { return nil }
    guard case .string(let text) = value else { throw RequestFault("`\(name)` is not a string") }
    return text
  }

  fileprivate func object(_ name: String) throws(RequestFault) -> [TemplateField]? {
    guard let value = given(name) else { return nil }
    guard case .object(let fields) = value else { throw RequestFault("`\(name)` is not an object") }
    return fields
  }

  fileprivate func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(RequestFault) -> Choice? {
    guard let text = try text(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    throw RequestFault("`\(name)` is one of \(known), not `\(text)`")
  }
}

extension Diagnostic {
  static func invalidRequest(_ message: String) -> Diagnostic { Diagnostic(.error, .invalidRequest, message) }
}

extension DiagnosticCode {
  static let invalidRequest = DiagnosticCode(
    "invalid-request",
    "Each line of `briefgen render --batch` is one JSON object with the fields `template`, `data`, `templates`, "
      + "`profile`, `grammar` and `escape`, of which only `template` must be there. The answer says what is wrong "
      + "with the line; the lines after it are rendered all the same.")
}
