/// A date with its clock and its basis.
enum DateFields {
  static let edtf = Field.required(
    "edtf", .edtf, "The date as an EDTF expression.", example: "\"2020-09-08\"")
  static let offset = Field.optional(
    "tz", .offset, "The clock of the date, as an offset from UTC.", example: "\"+08:00\"")
  static let place = Field.optional(
    "place", .text, "The place whose local date it is.", example: "Beijing")
  static let basis = Field.optional(
    "basis", .localized, "How the date is known, in our words; needed where no quoted words are as exact.",
    example: "'\"last month\" in an issue of 8 September'")
  static let printed = Field.optional(
    "printed", .text,
    "The date as the source prints it; of evidence and of a source it is looked up in the text.",
    example: "Tuesday 8 September 2020, 9:54 am")
  static let resolvedFrom = Field.optional(
    "resolved_from", .reference(.source), "The source from whose own date a relative date was resolved.",
    example: "example-wire")

  static let shape = Shape<CorpusDate>(
    "date", "A date with its clock and how it is known.",
    [edtf, offset, place, basis, printed, resolvedFrom]
  ) { record in
    try CorpusDate(
      edtf: record[edtf], offset: record[offset], place: record[place], basis: record[basis],
      printed: record[printed], resolvedFrom: record[resolvedFrom])
  }
}
