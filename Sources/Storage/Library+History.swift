import Articles
public import FoundationEssentials
import GRDB

extension Library {
  /// Takes back what the reader changed last, be it in this process, another, or one that has ended.
  ///
  /// Only what is still as the change left it is changed back, and what of it was can be made again.
  /// A ballot goes through the ballot box: the log has it as a change or a withdrawal. Returns once
  /// it is on the disk; nil where there is nothing to take back.
  public func undo(at now: Date) throws(LibraryError) -> ChangeOutcome? {
    try goBack(true, at: now)
  }

  /// Makes again what was taken back last, as far as everything is still as it was then.
  public func redo(at now: Date) throws(LibraryError) -> ChangeOutcome? {
    try goBack(false, at: now)
  }
}

extension Library {
  private func goBack(_ isBack: Bool, at now: Date) throws(LibraryError) -> ChangeOutcome? {
    let outcome = try connections.write { db -> ChangeOutcome? in
      let history = History(db: db, reader: localReader)
      guard var entry = try history.next(isUndone: !isBack) else { return nil }
      var doing = Doing(db: db, reader: localReader, now: now)
      let steps = isBack ? entry.steps.reversed().map(\.reversed) : entry.steps
      let done = try doing.take(steps, noting: nil)
      entry.steps = isBack ? done.reversed().map(\.reversed) : done
      try history.settle(entry, isUndone: isBack)
      if entry.change.count > 1 { entry.change.count = done.things }
      return ChangeOutcome(
        change: entry.change,
        parts: done.map(ChangeOutcome.Part.init),
        left: steps.things - done.things,
        refusal: doing.refusal
      )
    }
    for part in outcome?.parts ?? [] {
      switch part {
      case .sourceRemoved(let source), .sourceRestored(let source): try settle(source)
      default: break
      }
    }
    return outcome
  }
}
