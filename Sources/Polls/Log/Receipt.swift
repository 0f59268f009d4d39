/// What a voter keeps to find their ballot in the log again.
///
/// Written as the poll's key, the record's number, the nonce and the head, with dots between them.
public struct Receipt: Hashable, Sendable {
  /// How long a nonce is, in bytes.
  public static let nonceByteCount = 16

  /// The poll's.
  public var key: String
  /// The number of the record.
  public var number: Int
  /// Hexadecimal; nobody but the voter needs to have it.
  public var nonce: String
  /// The digest of the poll's log when the ballot had been added.
  public var head: LogDigest

  public init(key: String, number: Int, nonce: String, head: LogDigest) {
    self.key = key
    self.number = number
    self.nonce = nonce
    self.head = head
  }

  public var text: String { "\(key).\(number).\(nonce).\(head.text)" }

  /// Nil where the text is not of that form.
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, let number = Int(parts[1]), number > 0,
      [UInt8](hexadecimal: parts[2])?.isEmpty == false, let head = LogDigest(text: parts[3])
    else { return nil }
    self.init(key: String(parts[0]), number: number, nonce: String(parts[2]), head: head)
  }

  /// What the log says of a ballot without telling the nonce: the digest of nonce, pseudonym and
  /// ballot, as texts.
  public static func commitment(nonce: String, reader: Pseudonym, ballot: Ballot) -> LogDigest {
    LogDigest(of: [nonce, reader.text, ballot.text])
  }

  public enum Problem: Error, Equatable, Sendable {
    /// The log has no record of that number.
    case noSuchRecord
    /// The log was another one when the record was added.
    case otherHead
    /// The record is not the ballot that the nonce belongs to.
    case otherBallot
  }

  /// What does not agree with the record of that number and the log's head behind it, if anything.
  ///
  /// Of a record that is withheld only the head can be compared.
  public func problem(with record: LogRecord?, head: LogDigest) -> Problem? {
    if head != self.head { return .otherHead }
    guard let record else { return nil }
    switch record.event {
    case .cast(let ballot), .changed(let ballot):
      guard let reader = record.reader, let commitment = record.commitment,
        commitment == Self.commitment(nonce: nonce, reader: reader, ballot: ballot)
      else { return .otherBallot }
      return nil
    default: return .otherBallot
    }
  }
}
