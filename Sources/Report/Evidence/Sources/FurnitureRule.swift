/// One thing by which a line of a page shows that it is no part of the article.
struct FurnitureRule: Sendable {
  enum Test: Sendable {
    /// The line is one of these phrases and nothing else; what follows is furniture too, until the
    /// article goes on.
    case heading
    /// The line contains one of these phrases.
    case phrase
    /// The line is short and begins with one of these phrases.
    case offer
    /// A colon follows one of these phrases, at the beginning of the line or after a bar.
    case label
  }

  let name: String
  let reason: String
  let test: Test
  let phrases: [String]

  static let all: [FurnitureRule] = [
    FurnitureRule(
      name: "section-heading", reason: "what stands under such a heading belongs to other stories",
      test: .heading,
      phrases: [
        "trending", "video", "videos", "latest news", "most read", "most popular", "popular", "related",
        "related stories", "related articles", "related news", "opinion", "opinion blog interview", "sectors",
        "editions", "other links", "other products", "connect", "top", "you may also like", "recommended",
        "recommended for you", "more stories",
      ]),
    FurnitureRule(
      name: "navigation", reason: "a menu is the same on every page", test: .phrase,
      phrases: [
        "skip to main content", "accessibility links", "left menu", "breaking news", "sign in", "sign up",
        "home world",
        "give feedback", "follow us",
      ]),
    FurnitureRule(
      name: "notice", reason: "notices of law and privacy are addressed to the visitor", test: .phrase,
      phrases: [
        "cookie", "cookies", "privacy policy", "terms of use", "disclaimer", "all rights reserved",
        "community guidelines", "read and post comments", "share my personal information",
        "registered trademarks",
      ]),
    FurnitureRule(
      name: "subscription", reason: "an offer is not a report", test: .phrase,
      phrases: ["subscribe", "newsletter", "scan qr code"]),
    FurnitureRule(
      name: "application", reason: "an offer is not a report", test: .offer,
      phrases: ["get the", "download the", "join the", "more from"]),
    FurnitureRule(
      name: "label", reason: "labels lead to other pages, or away from this one", test: .label,
      phrases: [
        "also read", "read more", "read also", "see also", "share this", "advertisement", "tag", "tags",
        "email",
        "phone", "updated", "privacy",
      ]),
  ]
}
