import Dispatch

/// What two pieces of work come to that have nothing to do with each other: the second is done elsewhere while the
/// caller does the first, so that either may use all cores.
package func together<First, Second: Sendable>(
  _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  // Written by one piece of work, and read by nobody before it is done.
  nonisolated(unsafe) var made: Second?
  let work = DispatchWorkItem { made = second() }
  DispatchQueue.global().async(execute: work)
  let one = first()
  work.wait()
  guard let made else { preconditionFailure("the work was waited for") }
  return (one, made)
}
