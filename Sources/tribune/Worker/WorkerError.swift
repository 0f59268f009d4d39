/// Why `tribune-worker` could not be asked, as opposed to what it found in a document.
enum WorkerError: Error, Equatable {
  /// It lies in none of these places.
  case notFound([String])
  /// It could not be started; the number is errno.
  case notStarted(Int32)
  /// It ended by itself with this status, or does not keep to the protocol (-1).
  case died(status: Int)
  /// `stop()` was called.
  case stopped
  /// Another call is under way.
  case busy
  /// The document could not be read from its descriptor; the number is errno.
  case unreadableInput(Int32)
}
