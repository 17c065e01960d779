/// What is quickly seen of the name of a field.
///
/// A record is asked for every field that its kind may have, and has few of them. One bit a name, put together for a
/// record, says of most fields that they are not there.
enum FieldName {
  static func trait(_ name: String) -> UInt64 {
    let first = name.utf8.first ?? 0
    return 1 << UInt64((first &* 7 &+ UInt8(truncatingIfNeeded: name.utf8.count)) & 63)
  }
}
