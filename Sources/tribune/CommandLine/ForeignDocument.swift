import Exchange
import Reading

/// A document that is read without coming into the library.
struct ForeignDocument {
  /// A path, an http or https address, or "-".
  var name: String
  /// What the person said of it.
  var facts = DocumentFacts()

  /// Hands on what the worker finds.
  ///
  /// - Throws: `IntakeFailure`, or what `take` throws.
  func read(take: (Reply) throws -> Void) throws {
    do {
      let worker = Worker(program: try WorkerProgram.find())
      switch try Address(name) {
      case .standardInput: try worker.read(facts, from: 0, take: take)
      case .web(let url):
        let order = FetchOrder(url: url, mayReachPrivate: true)
        try FetchWorker(reader: worker).read(order, facts, take: take)
      case .folder: throw IntakeFailure(name, .notReadable, .isFolder)
      case .file(let path):
        try OpenFile.reading(path, named: name) { file in
          var facts = facts
          facts.name = Address.name(of: path)
          facts.size = file.size
          try worker.read(facts, from: file.descriptor, take: take)
        }
      }
    } catch let failure as Failure {
      throw IntakeFailure(shownName, failure)
    } catch let error as WorkerError {
      throw IntakeFailure(shownName, error)
    }
  }

  var shownName: String { name == "-" ? "standard input" : name }
}
