import Reading
import Storage

extension Sentence {
  /// What the person reads when the library did not do what was asked.
  init(_ error: LibraryError) {
    self =
      switch error {
      case .ballot(let problem): .ballotRefused(problem)
      case .deed(let problem): .pollForm(PollFormSentence(problem))
      case .poll(let problem): .pollForm(.problem(.poll(problem)))
      case .readOnly: .isReadOnly
      default: .failedTo(.store, error.trouble)
      }
  }
}

extension LibraryError {
  /// What is the matter, and what to do about it.
  var trouble: Trouble {
    switch self {
    case .newer: .newerLibrary
    case .olderAndReadOnly(let path): .olderLibrary(path: path)
    case .notALibrary(let path): .otherDatabase(path: path)
    case .cannotOpen(let path, let why): .told("\(path): \(why)")
    case .damaged(let what): .damagedLibrary(what)
    case .readOnly(let path): .readOnlyLibrary(path: path)
    case .full: .noRoom
    case .busy: .locked
    case .notFound: .notInLibrary
    case .stopped: .stopped
    case .ambiguous(let count): .severalBegin(count)
    case .tooManyLanguages(let most): .tooManyLanguages(most: most)
    case .ballot(let problem): .told(problem.fact)
    case .poll(let problem): .told(problem.fact)
    case .deed(let problem): .told(problem.fact)
    case .failed(let what): .told(what)
    }
  }

  /// The same in the words of the command line.
  var fact: String { Words(.english).string(trouble) }
}
