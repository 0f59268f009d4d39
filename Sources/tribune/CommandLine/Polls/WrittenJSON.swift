import FoundationEssentials

/// Small JSON from outside: bounded in size and depth, and told in a line where it is not as it has
/// to be.
enum WrittenJSON {
  /// The largest file that is read, in bytes.
  static let largest = 128 << 20
  /// How deep arrays and objects may stand in each other.
  private static let deepest = 32

  static func read<Value: Decodable>(_ bytes: [UInt8], of file: String) throws -> Value {
    guard bytes.count <= largest else {
      throw ExitError(.data, "\(file): the file has more than \(largest >> 20) MB")
    }
    guard isShallow(bytes) else {
      throw ExitError(.data, "\(file): it is nested deeper than \(deepest) levels")
    }
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw ExitError(.data, "\(file): \(fact(error))")
    }
  }

  /// Looked at before anything is read, so that nothing is called so deep.
  private static func isShallow(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isText = false
    var isEscaped = false
    for byte in bytes {
      if isText {
        switch byte {
        case _ where isEscaped: isEscaped = false
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "\""): isText = false
        default: break
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      if depth > deepest { return false }
    }
    return true
  }

  private static func fact(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "“\(path(context.codingPath + [key]))” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.isEmpty
        ? "it is no object" : "“\(path(context.codingPath))” is not what it has to be"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "“\(path(context.codingPath))” is not what it has to be"
    default: "it is no JSON"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { key in key.intValue.map { String($0 + 1) } ?? key.stringValue }
      .joined(separator: ".")
  }
}
