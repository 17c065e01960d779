import Report

/// The chronology as a picture: a row for each month with an entry, a lane for each side.
///
/// Every mark carries the number of its row in the table. Rows without room show the first marks and count
/// the rest, so that any number of events makes a picture that can be read.
struct TimelinePicture {
  private let publication: Publication
  private let entries: [ChronologyEntry]
  private let marks: [TimelineMark]
  private let scale: TimelineScale
  private let lanes: [Side]

  /// Nil when there are no events.
  init?(_ publication: Publication) {
    self.publication = publication
    entries = ChronologyEntry.all(in: publication)
    guard !entries.isEmpty else { return nil }
    marks = entries.enumerated().map { TimelineMark($1, number: $0 + 1) }
    let used = Set(marks.map(\.side))
    let sides = publication.corpus.project.sides
    // A side that stays silent is worth a lane, as long as lanes are few.
    lanes = sides.count <= 4 ? sides : sides.filter { used.contains($0.id.value) }
    scale = TimelineScale(marks.map(\.shape), lanes: lanes.count)
  }

  var picture: Picture {
    var layout = TimelineLayout(
      scale: scale, marks: marks, lanes: lanes.map { ($0.id.value, publication.name(ofSide: $0.id.value)) })
    let body = layout.draw()
    return Picture(
      name: "timeline", title: "Timeline of the chronology", summary: summary, table: table,
      language: publication.language, width: Drawing.width, height: layout.height, body: body)
  }

  private var summary: String {
    let sides = lanes.map { side in
      "\(publication.name(ofSide: side.id.value)) \(marks.count { $0.side == side.id.value })"
    }
    let inexact = marks.count { !$0.shape.isExact }
    let range = [entries.first?.date, entries.count > 1 ? entries.last?.date : nil].compactMap(\.self)
    return
      "\(entries.count) \(entries.count == 1 ? "event" : "events"), \(range.joined(separator: " to ")). "
      + "By side: \(sides.joined(separator: ", ")). "
      + "\(inexact == 0 ? "Every" : "\(entries.count - inexact) of \(entries.count)") "
      + "\(inexact == 0 ? "date is" : "dates are") exact. The table says the same."
  }

  private var table: PictureTable {
    PictureTable(
      caption: "The events of the timeline", columns: ["No.", "Date", "Known as", "Side", "What happened"],
      rows: zip(marks, entries).map { mark, entry in
        let what = entry.sentences.joined(separator: " ")
        return [
          String(mark.number), entry.date, mark.words, entry.side,
          what.isEmpty ? publication.words(of: entry.event.kind.value) : what,
        ]
      })
  }
}
