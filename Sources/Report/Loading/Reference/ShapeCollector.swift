/// Records and all records inside them, each once, in the order in which they are met.
struct ShapeCollector {
  private(set) var shapes: [ShapeDescription] = []

  mutating func add(_ shape: ShapeDescription) {
    guard !shapes.contains(where: { $0.name == shape.name }) else { return }
    shapes.append(shape)
    addParts(of: shape)
  }

  mutating func addParts(of shape: ShapeDescription) {
    for field in shape.fields { add(field.schema) }
  }

  private mutating func add(_ schema: FieldSchema) {
    switch schema {
    case .record(let shape), .shorthand(_, let shape): add(shape)
    case .list(let element, _), .map(let element): add(element)
    case .identifier, .reference, .qualifiedReference, .text, .localizedText, .languageTag, .edtf, .day,
      .offset, .integer, .decimal, .boolean, .oneOf, .lines, .url, .sha256, .path, .pattern:
      break
    }
  }
}
