import Testing

@testable import Report

@Suite struct LanguageNamesTests {
  @Test(arguments: [
    ("en", "English"), ("EN", "English"), ("zh-Hans", "Chinese (simplified)"),
    ("pt-BR", "Portuguese (Brazil)"),
    ("sr-Latn", "Serbian (Latin script)"), ("zh-Hant-HK", "Chinese (traditional, Hong Kong)"),
    ("de-CH", "German (CH)"), ("tlh", "tlh"), ("x-own", "x-own"), ("", ""),
  ])
  func tagsBecomeNames(_ tag: String, name: String) { #expect(LanguageNames.words(tag) == name) }
}
