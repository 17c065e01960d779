/// Where in a source something stands.
enum LocatorFields {
  static let lines = Field.optional(
    "lines", .lines, "Lines of the held text, counted from 1.", example: "11-23")
  static let paragraph = Field.optional(
    "paragraph", .integer(1...100_000), "The paragraph, counted from 1.", example: "4")
  static let page = Field.optional("page", .text, "The page as printed.", example: "xii")
  static let section = Field.optional("section", .text, "The section or heading.", example: "Section 1(a)")

  static let shape = Shape<Locator>(
    "locator", "Where in a source.", [lines, paragraph, page, section]
  ) { record in
    try Locator(
      lines: record[lines], paragraph: record[paragraph], page: record[page], section: record[section])
  }
}
