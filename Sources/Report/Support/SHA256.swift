import CNettle

/// SHA-256 (FIPS 180-4), by Debian's nettle.
package enum SHA256 {
  /// The 32 bytes of the digest of several pieces, one after another.
  package static func digest(ofPieces pieces: some Sequence<[UInt8]>) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for piece in pieces { nettle_sha256_update(&context, piece.count, piece) }
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// The 32 bytes of the digest.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    digest(ofPieces: CollectionOfOne(bytes))
  }
}
