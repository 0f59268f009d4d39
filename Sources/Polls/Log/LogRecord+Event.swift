extension LogRecord {
  public enum Event: Equatable, Sendable {
    /// The poll is made, or somebody votes in a poll that came with an article for the first time.
    case opened(definition: String)
    /// It was changed before the first ballot.
    case amended(definition: String)
    /// Its results are shown to fewer than before.
    case tightened(definition: String)
    case cast(Ballot)
    case changed(Ballot)
    case withdrawn
    case closed
    case reopened(definition: String)
    /// Another takes its place; it is closed, if it was not already.
    case replaced(by: String)

    public var name: String {
      switch self {
      case .opened: "opened"
      case .amended: "amended"
      case .tightened: "tightened"
      case .cast: "cast"
      case .changed: "changed"
      case .withdrawn: "withdrawn"
      case .closed: "closed"
      case .reopened: "reopened"
      case .replaced: "replaced"
      }
    }

    /// Whether somebody casts, changes or withdraws a ballot.
    public var isVote: Bool {
      switch self {
      case .cast, .changed, .withdrawn: true
      case .opened, .amended, .tightened, .closed, .reopened, .replaced: false
      }
    }

    /// What the event says besides its name.
    public var content: String {
      switch self {
      case .opened(let definition), .amended(let definition), .tightened(let definition),
        .reopened(let definition):
        definition
      case .cast(let ballot), .changed(let ballot): ballot.text
      case .withdrawn, .closed: ""
      case .replaced(let key): key
      }
    }

    /// Nil where there is no such event, or its content is not one of it.
    public init?(name: String, content: String) {
      switch name {
      case "opened": self = .opened(definition: content)
      case "amended": self = .amended(definition: content)
      case "tightened": self = .tightened(definition: content)
      case "reopened": self = .reopened(definition: content)
      case "cast", "changed":
        guard let ballot = Ballot(text: content), ballot.text == content else { return nil }
        self = name == "cast" ? .cast(ballot) : .changed(ballot)
      case "withdrawn", "closed":
        guard content.isEmpty else { return nil }
        self = name == "withdrawn" ? .withdrawn : .closed
      case "replaced": self = .replaced(by: content)
      default: return nil
      }
    }
  }
}
