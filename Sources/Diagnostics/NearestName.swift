/// The known name that a mistyped one most likely stands for.
public enum NearestName {
  /// The closest of `candidates` to `name`, if it is close enough to be worth suggesting.
  ///
  /// Distance is optimal string alignment (insert, delete, substitute, swap neighbours) over Unicode
  /// scalars, ignoring case; at most a third of the longer name may differ. Ties go to the first.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, max(scalars.count, wanted.count) / 3)
      guard scalars.count <= 64, abs(scalars.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, scalars)
      guard distance <= allowed, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var current = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in 0..<right.count {
        let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
        current[j + 1] = min(substitution, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          current[j + 1] = min(current[j + 1], older[j - 1] + 1)
        }
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
