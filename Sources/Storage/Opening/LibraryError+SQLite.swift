import GRDB
import Packing
import Polls

extension LibraryError {
  /// What an error of GRDB or SQLite means for the library at a path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LibraryError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case let error as RowDecodingError: self = .damaged("\(error)")
    case let error as LogFault: self = .damaged("a poll's log (\(error))")
    case let error as UnpackingError: self = .damaged("unreadable value (\(error))")
    default: self = .failed("\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_INTERRUPT: self = .stopped
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .cannotOpen(path: path, why: message)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_MISMATCH:
      self = .damaged(message)
    default: self = .failed(message)
    }
  }
}
