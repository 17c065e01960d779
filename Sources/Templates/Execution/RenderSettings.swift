/// What filters may know of the world: it is given, never asked for.
struct RenderSettings: Sendable {
  /// The present moment for `date: "now"`, in seconds since 1970; `nil` when no template may know it.
  var now: Int?
  /// The offset of local time from UTC in seconds.
  var zone: Int = 0
  var locale: TemplateLocale = .english
  var isLenient = false
  var output: OutputFormat = .none
}
