/// How many terminal cells text takes. Placeholder shape; tables arrive with the generator.
public enum DisplayWidth {
  public static func of(_ text: String) -> Int { text.unicodeScalars.count }
}
