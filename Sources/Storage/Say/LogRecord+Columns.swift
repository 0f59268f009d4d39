import GRDB
import Polls

extension LogRecord {
  /// The record that a row of number, poll, reader, event, choices and date tells.
  init(_ row: Row) throws {
    let choices = try row.text(4).split(separator: " ").map { choice in
      guard let number = Int(choice) else {
        throw LibraryError.damaged("ballot log: choice \(choice)")
      }
      return number
    }
    let name = try row.text(3)
    guard let event = Event(name: name, ballot: Ballot(choices: choices)) else {
      throw LibraryError.damaged("ballot log: event \(name)")
    }
    self.init(
      number: try row.decode(atIndex: 0),
      poll: PollID(rawValue: try row.decode(atIndex: 1)),
      reader: try row.text(2),
      event: event,
      date: try row.date(5)
    )
  }
}

extension LogRecord.Event {
  var name: String {
    switch self {
    case .opened: "opened"
    case .cast: "cast"
    case .changed: "changed"
    case .withdrawn: "withdrawn"
    case .closed: "closed"
    }
  }

  /// The option numbers, with a space between them; empty where nothing was chosen.
  var choices: String {
    switch self {
    case .cast(let ballot), .changed(let ballot):
      ballot.choices.map(String.init).joined(separator: " ")
    case .opened, .withdrawn, .closed: ""
    }
  }

  init?(name: String, ballot: Ballot) {
    switch name {
    case "opened": self = .opened
    case "cast": self = .cast(ballot)
    case "changed": self = .changed(ballot)
    case "withdrawn": self = .withdrawn
    case "closed": self = .closed
    default: return nil
    }
  }
}
