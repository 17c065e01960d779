/// A way round in a graph of references.
enum Circle {
  /// More circles of one kind help nobody, and a hostile file could hold millions of long ones.
  private static let maximum = 20

  /// The first circles, each beginning with the record that was met first.
  ///
  /// Depth first without recursion, so that a long chain costs no stack.
  static func all(in nodes: [String], next: (String) -> [String]) -> [[String]] {
    enum Colour { case open, done }
    var colours: [String: Colour] = [:]
    var circles: [[String]] = []
    for start in nodes where colours[start] == nil && circles.count < maximum {
      var path = [start]
      var pending = [next(start)[...]]
      colours[start] = .open
      while let target = pending.indices.last.map({ pending[$0].popFirst() }) {
        guard let target else {
          colours[path.removeLast()] = .done
          pending.removeLast()
          continue
        }
        switch colours[target] {
        case .open where circles.count == maximum: return circles
        case .open: circles.append(Array(path[(path.firstIndex(of: target) ?? 0)...]))
        case .done: break
        case nil:
          colours[target] = .open
          path.append(target)
          pending.append(next(target)[...])
        }
      }
    }
    return circles
  }
}
