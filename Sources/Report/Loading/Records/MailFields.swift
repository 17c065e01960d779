/// The fields of `mail` in `briefgen.yaml`.
enum MailFields {
  static let listID = Field.optional(
    "list_id", .listIdentifier,
    "The identifier of the mailing list, for `List-Id`: a name under your own domain.",
    example: "briefings.example.org")
  static let unsubscribe = Field.optional(
    "unsubscribe", .secureURL,
    "Where one click ends the subscription, for `List-Unsubscribe` and `List-Unsubscribe-Post`.",
    example: "https://example.org/unsubscribe")

  static let shape = Shape<Project.Mail>(
    "mail", "The mailing list that digests go to.", [listID, unsubscribe]
  ) { record in
    try Project.Mail(listID: record[listID], unsubscribe: record[unsubscribe])
  }
}
