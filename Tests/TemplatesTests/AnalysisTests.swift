import Diagnostics
import Templates
import Testing

/// What a template uses, and what it asks for that data will not have.
@Suite struct AnalysisTests {
  static let data: TemplateValue = [
    "brief": ["title": "T", "sources": [["name": "a", "year": 1]], "note": nil]
  ]

  private func template(_ text: String, _ partials: [String: String] = [:]) throws -> Template {
    try Environment(loader: DictionaryLoader(partials)).compile(
      SourceText(name: "t", text: text), output: .markdown)
  }

  @Test func pathsFiltersPartialsAndTrust() throws {
    let analysis = try template(
      """
      {{ brief.title | upcase }}{% for s in brief.sources %}{{ s.name | raw }}{% endfor %}
      {% assign n = brief.sources.size %}{% render 'p', s: brief.sources[0] %}
      """, ["p": "{{ s.year }}"]
    ).analyse()
    #expect(
      analysis.data.map(\.path) == [
        "brief.title", "brief.sources", "brief.sources[].name", "brief.sources.size", "brief.sources[]",
        "brief.sources[].year",
      ])
    #expect(analysis.locals == ["n", "s"])
    #expect(analysis.filters == ["raw", "upcase"])
    #expect(analysis.partials == ["p"])
    #expect(analysis.trusted.count == 1)
  }

  @Test func unknownPathsAreFoundInBranchesAndDefaults() throws {
    let found = try template(
      """
      {% if brief.titel %}{{ brief.titel | default: 'x' }}{% endif %}
      {% for s in brief.sources %}{% render 'p', source: s %}{% endfor %}
      {{ brief.note.anything }} {{ brief.sources.first.name }} {{ other }}
      """, ["p": "{{ source.nam }}{{ missing }}"]
    ).check(against: DataShape(of: Self.data))
    let lines = found.map { "\($0.primary?.span.text.name ?? ""): \($0.message) \($0.helps.first ?? "")" }
    #expect(
      lines == [
        "p: `brief.sources[]` has no field `nam` write `name`",
        "p: nothing passes `missing` to this partial add `missing: …` to the `render` tag",
        "t: `brief` has no field `titel` write `title`",
        "t: `brief` has no field `titel` write `title`",
        "t: the data has no field `other` available: `brief`",
      ])
    #expect(found.allSatisfy { $0.code.name == "unknown-path" })
  }

  /// What is called faultless has no fault, and what has one is not called so.
  @Test(arguments: [
    ("{{ brief.title }}{% for s in brief.sources %}{{ s.name }}{% endfor %}", true),
    ("{{ brief.titel }}", false), ("{% render 'p' %}", false), ("{{ other | default: 'x' }}", false),
  ])
  func faultless(source: String, isFaultless: Bool) throws {
    let template = try template(source, ["p": "{{ missing }}"])
    let shape = DataShape(of: Self.data)
    #expect(template.isFaultless(forDataLike: shape) == isFaultless)
    #expect(template.check(against: shape).isEmpty == isFaultless)
  }

  @Test func goodTemplatesPass() throws {
    let found = try template(
      """
      {{ brief.title }}{% assign list = brief.sources | sort: 'name' %}{% for s in list %}{{ s.year }}
      {{ forloop.index }}{% endfor %}{% capture c %}x{% endcapture %}{{ c }}
      """
    ).check(against: DataShape(of: Self.data))
    #expect(found.isEmpty)
  }
}
