extension Trouble {
  var english: String {
    switch self {
    case .noSuchFile: "there is no such file"
    case .notReadable(let what): "not readable: \(what)"
    case .noArticle: "there is no article in it"
    case .noDocumentInFolder: "there is no document in this folder"
    case .isFolder: "this is a folder"
    case .tooComplex: "too complex to show"
    case .onlyWebAddresses: "only http and https addresses are fetched"
    case .refused(let status): "the server answered with status \(status)"
    case .tooLarge: "the answer is too large"
    case .privateAddress(let what):
      "\(what) belongs to a private network, which is reached only by an address that was typed"
    case .tooManyRedirects: "the server leads on and on"
    case .timeOut: "the server does not answer in time"
    case .certificateExpired: "the server’s certificate has expired"
    case .certificateNotYetValid: "the server’s certificate is not valid yet"
    case .certificateOfAnotherHost: "the server’s certificate is that of another host"
    case .certificateSelfSigned: "the server’s certificate is signed by nobody but itself"
    case .certificateOfUnknownAuthority:
      "the server’s certificate comes from an authority that is not known here"
    case .noSecureConnection(let words): "no secure connection: \(words)"
    case .gone: "the server says that it is gone for good"
    case .noFeed: "there is a page and no feed"
    case .noOutline: "this is no OPML"
    case .isOutline: "this is a list of sources; “tribune opml import” takes it over"
    case .workerMissing(let places):
      "tribune-worker is missing; it was looked for at \(places.joined(separator: ", "))"
    case .workerNotStarted(let number): "tribune-worker could not be started (error \(number))"
    case .workerEnded(let status): "tribune-worker ended by itself (status \(status))"
    case .stopped: "stopped"
    case .busyReading: "another document is being read"
    case .newerLibrary:
      "the library was written by a newer Tribune; it was left untouched, use that version"
    case .olderLibrary(let path):
      "\(path): the library is of an older version and cannot be written to bring it up to date"
    case .otherDatabase(let path): "\(path): this is another program's database"
    case .damagedLibrary(let what):
      "the library is damaged (\(what)); “tribune doctor” tells more"
    case .readOnlyLibrary(let path): "\(path): the library is read-only"
    case .noRoom: "no room is left on the disk"
    case .locked: "another program keeps the library locked; try again"
    case .notInLibrary: "it is not in the library (any more)"
    case .severalBegin(let count): "this is the beginning of \(count) names; type more of it"
    case .tooManyLanguages(let most): "an article holds no more than \(most) languages"
    case .told(let words): words
    }
  }
}
