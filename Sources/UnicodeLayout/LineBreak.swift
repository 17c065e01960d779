/// A place where a line may or must end.
public struct LineBreak: Hashable, Sendable {
  /// The UTF-8 offset where the next line would begin: behind the blanks and the line end, if any.
  public let offset: Int
  /// Whether the line must end here: a line end, or the end of the text.
  public let isMandatory: Bool

  public init(offset: Int, isMandatory: Bool) {
    self.offset = offset
    self.isMandatory = isMandatory
  }
}
