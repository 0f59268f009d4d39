import Polls

extension LogFault {
  /// What is wrong, in a line.
  var fact: String {
    switch self {
    case .unreadable(let number): "record \(number) of the log cannot be read"
    case .brokenChain(let number):
      "record \(number) of the log does not follow from those before it; it, or one before it, "
        + "was changed or taken out"
    case .outOfPlace(let number): "record \(number) of the log tells what could not happen then"
    case .wrongEnd(let number):
      "the log ends with record \(number), and the poll knows another end"
    case .otherPoll: "the poll is not what its log says that it is"
    case .otherBallot: "a ballot is not the one that the log tells of"
    case .otherTally: "the counts are not what the log comes to"
    case .headIsGone:
      "the log never had this head; something was changed or taken out since"
    }
  }

  /// The number of the record that it begins with, where there is one.
  var number: Int? {
    switch self {
    case .unreadable(let number), .brokenChain(let number), .outOfPlace(let number),
      .wrongEnd(let number):
      number
    case .otherPoll, .otherBallot, .otherTally, .headIsGone: nil
    }
  }
}

extension LogVerdict {
  /// What it is about: a poll by its key, one that was removed, or the numbers of all records.
  var name: String { key ?? (head == .start ? "log" : "removed poll") }

  /// "sound: 12 records, head 3f…", or what is wrong.
  var fact: String {
    if let fault { return fault.fact }
    return "sound: \(records) \(records == 1 ? "record" : "records"), head \(head.text)"
  }
}

extension Receipt.Problem {
  /// Why the receipt is none of the log, in a line.
  var fact: String {
    switch self {
    case .noSuchRecord: "the log has no such record"
    case .otherHead: "the log had another head behind this record"
    case .otherBallot: "the record is not the ballot that this receipt was given for"
    }
  }
}
