import Reading
import Storage

extension Sentence {
  /// What the person reads when the library did not do what was asked.
  init(_ error: LibraryError) {
    self =
      switch error {
      case .ballot(let problem): .ballotRefused(problem)
      case .readOnly: .isReadOnly
      default: .failedTo(.store, why: error.fact)
      }
  }
}

extension LibraryError {
  /// What is the matter, and what to do about it, in a line.
  var fact: String {
    switch self {
    case .newer:
      "the library was written by a newer Tribune; it was left untouched, use that version"
    case .olderAndReadOnly(let path):
      "\(path): the library is of an older version and cannot be written to bring it up to date"
    case .notALibrary(let path): "\(path): this is another program's database"
    case .cannotOpen(let path, let why): "\(path): \(why)"
    case .damaged(let what): "the library is damaged (\(what)); “tribune doctor” tells more"
    case .readOnly(let path): "\(path): the library is read-only"
    case .full: "no room is left on the disk"
    case .busy: "another program keeps the library locked; try again"
    case .notFound: "there is no such thing in the library"
    case .ambiguous(let count): "this is the beginning of \(count) names; type more of it"
    case .tooManyLanguages(let most): "an article holds no more than \(most) languages"
    case .ballot(let problem): Words(.english).string(.ballotRefused(problem))
    case .poll(let problem): problem.fact
    case .failed(let what): what
    }
  }
}
