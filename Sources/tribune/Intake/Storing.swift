import Articles
import Dispatch
import FoundationEssentials
import Storage
import Synchronization

/// A batch of documents that is being stored on another thread.
final class Storing {
  private final class Answer: Sendable {
    let result = Mutex<Result<Additions, LibraryError>?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }

  private let answer = Answer()
  private var isAwaited = true

  /// Begins to store them; more must follow, which settles them.
  init(_ documents: [Document], to source: Source, in library: Library, at now: Date) {
    DispatchQueue.global().async { [answer] in
      let result = Result { () throws(LibraryError) in
        try library.add(documents, to: source, at: now, moreFollow: true)
      }
      answer.result.withLock { $0 = result }
      answer.isThere.signal()
    }
  }

  /// Nobody goes on, and no process ends by itself, in the middle of a transaction.
  deinit {
    if isAwaited { answer.isThere.wait() }
  }

  /// Waits until they are stored, and tells what came of it; to be called once.
  func wait() throws(LibraryError) -> Additions? {
    guard isAwaited else { return nil }
    isAwaited = false
    answer.isThere.wait()
    return try answer.result.withLock { $0 }?.get()
  }
}
