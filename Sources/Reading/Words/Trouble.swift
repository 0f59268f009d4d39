/// Why something did not work, as part of a sentence.
///
/// What another program or the system says of it stays in that program's words.
public enum Trouble: Equatable, Sendable {
  // Documents.
  case noSuchFile
  case notReadable(String)
  case noArticle
  case noDocumentInFolder
  case isFolder
  case tooComplex
  case onlyWebAddresses
  case refused(status: Int)
  case tooLarge
  case privateAddress(String)
  case tooManyRedirects
  case timeOut
  case certificateExpired
  case certificateNotYetValid
  case certificateOfAnotherHost
  case certificateSelfSigned
  case certificateOfUnknownAuthority
  case noSecureConnection(String)
  case gone
  case noFeed
  case noOutline
  case isOutline

  // The worker.
  case workerMissing(places: [String])
  case workerNotStarted(Int)
  case workerEnded(status: Int)
  case stopped
  case busyReading

  // The library.
  case newerLibrary
  case olderLibrary(path: String)
  case otherDatabase(path: String)
  case damagedLibrary(String)
  case readOnlyLibrary(path: String)
  case noRoom
  case locked
  case notInLibrary
  case severalBegin(Int)
  case tooManyLanguages(most: Int)

  /// The words of the system or of another program.
  case told(String)
}
