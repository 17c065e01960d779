/// The notes of one briefing, numbered once, in the order in which they are first referred to.
struct NoteBook {
  enum Subject: Hashable {
    case claim(String)
    case quotation(String)
  }

  private(set) var subjects: [Subject] = []
  /// The permalinks of places, by the mark that stands there.
  private(set) var anchors: [NoteReference: Permalink] = [:]
  private var numbers: [Subject: Int] = [:]
  /// How many marks each note has, the first at 0.
  private var counts: [Int] = []
  private var usedAnchors: Set<String> = []

  /// The number for one more mark of the note on `subject`, given out now if it has none.
  ///
  /// - Parameter anchor: the permalink of the place where the mark stands; the first of its name counts.
  mutating func number(_ subject: Subject, anchor: Permalink? = nil) -> Int {
    let number = numbers[subject] ?? subjects.count + 1
    if number > subjects.count {
      subjects.append(subject)
      counts.append(0)
      numbers[subject] = number
    }
    counts[number - 1] += 1
    if let anchor, usedAnchors.insert(anchor.name).inserted {
      anchors[NoteReference(String(number), occurrence: counts[number - 1])] = anchor
    }
    return number
  }
}
