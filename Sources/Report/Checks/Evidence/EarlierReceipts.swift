/// What a lock has of records whose words have no receipt: of each record and source the first, whatever words it
/// is for.
///
/// Most locks fit their corpus and are never asked, so they are sorted out at the first question.
final class EarlierReceipts {
  private let lock: Lock
  private lazy var receipts = lock.receiptsByRecord()

  init(_ lock: Lock) { self.lock = lock }

  func receipt(for key: Receipt.Key) -> Receipt? {
    receipts[Lock.Record(owner: key.owner, source: key.source)]
  }
}
