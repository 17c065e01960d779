import CCmarkGFM
import Glibc

/// The parts of cmark-gfm that exist once per process: registered extensions and the lock.
///
/// cmark-gfm 0.29.0.gfm.6 is not re-entrant. While it parses inlines it switches the extensions'
/// special characters on in two static tables and off again at the end, so two concurrent parses
/// read each other's tables: without the lock 41 % of documents came out wrong (4 threads, 4 s).
/// Only `cmark_parser_finish` touches those tables; feeding, walking and freeing run in parallel.
/// The arena allocator has a global list without a lock and is never used.
package struct CMarkLibrary: Sendable {
  /// Registration is not thread-safe in C; a Swift `static let` is initialised once.
  static let shared = CMarkLibrary()

  let table: cmark_node_type
  let tableRow: cmark_node_type
  let tableCell: cmark_node_type
  let strikethrough: cmark_node_type
  /// The process-wide extension objects: written during registration, only read afterwards.
  nonisolated(unsafe) private let extensions: [OpaquePointer]
  private let finishing = PThreadLock()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough", "autolink", "tasklist", "tagfilter"]
    extensions = names.compactMap { name in cmark_find_syntax_extension(name) }
    table = ccmark_node_table()
    tableRow = ccmark_node_table_row()
    tableCell = ccmark_node_table_cell()
    strikethrough = ccmark_node_strikethrough()
  }

  /// Parses UTF-8 that is already valid.
  func parse(_ bytes: [UInt8]) -> CMarkTree {
    let parser = cmark_parser_new(Int32(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8))
    defer { cmark_parser_free(parser) }
    for syntaxExtension in extensions {
      cmark_parser_attach_syntax_extension(parser, syntaxExtension)
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return CMarkTree(root: finishing.withLock { cmark_parser_finish(parser) })
  }
}

extension CMarkLibrary {
  /// Runs `body` when no parse of this process is being finished, with the extensions registered.
  ///
  /// For whoever calls cmark-gfm past `MarkdownParser`: the tests that hold our renderers to it.
  package static func exclusively<Result>(_ body: () -> Result) -> Result { shared.finishing.withLock(body) }
}

/// A pthread mutex at a stable address.
///
/// Not `Synchronization.Mutex`: its futex code is not instrumented, so ThreadSanitizer reports every
/// critical section as a race, and the parser is what we most want to run under it.
private final class PThreadLock: Sendable {
  nonisolated(unsafe) private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  init() {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func withLock<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
