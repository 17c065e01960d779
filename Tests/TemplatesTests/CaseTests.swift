import Diagnostics
import Templates
import Testing

/// Runs every case of `Cases/*.md`.
@Suite struct CaseTests {
  @Test func everyCaseGivesWhatItSays() throws {
    for var file in try CaseFile.all() {
      var changed = false
      for index in file.cases.indices {
        let test = file.cases[index]
        let result = try test.run()
        let expected = test.expectation.map { CaseResult(kind: $0.info, text: $0.content) }
        var shown = result
        if !shown.text.hasSuffix("\n"), !shown.text.isEmpty { shown.text += "\n" }
        if CaseFile.accepts, expected != shown {
          file.accept(result, for: index)
          changed = true
        } else {
          #expect(expected == shown, "\(file.path): \(test.name)\n\(shown.text)")
        }
      }
      if changed { try file.write() }
      #expect(!file.cases.isEmpty, "\(file.path) holds no case")
    }
  }

  @Test func everyExampleOfTheReferenceRuns() throws {
    for example in TemplatesCatalogue.filters.compactMap({ filter in filter.example.map { (filter.name, $0) }
    })
      + TemplatesCatalogue.tags.map({ ($0.name, $0.example) })
    {
      var profile = Profile.strict
      profile.whitespace = .verbatim
      let environment = Environment(profile: profile, loader: DictionaryLoader(example.1.partials))
      do {
        let template = try environment.compile(
          .init(name: example.0, text: example.1.template), output: .none)
        let result = try template.render(environment.bind(example.1.data))
        #expect(String(decoding: result, as: UTF8.self) == example.1.result, "example of \(example.0)")
      } catch {
        Issue.record("example of \(example.0): \(Frame.text(error.diagnostics))")
      }
    }
  }
}
