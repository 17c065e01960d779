import Report

/// Every event as the exports give it, in the order of time; each is made when it is asked for.
struct Chronology: RandomAccessCollection, Sendable {
  private let publication: Publication

  init(_ publication: Publication) { self.publication = publication }

  var startIndex: Int { 0 }
  var endIndex: Int { publication.chronology.count }

  subscript(position: Int) -> ChronologyEntry {
    ChronologyEntry(publication.corpus.events.records[publication.chronology[position]], publication)
  }
}
