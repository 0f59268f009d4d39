import Foundation

/// How long a key takes while the worker reads documents that keep it busy to its limit.
enum Meanwhile {
  static func measure(in home: Home) throws {
    let folder = try home.write(documents, to: "hostile")
    let terminal = try home.start()
    guard terminal.read(until: home.newest, seconds: 10) else {
      throw Failure(step: "see the first article")
    }
    terminal.settle(milliseconds: 200)
    terminal.send(":add \(folder)")
    terminal.settle(milliseconds: 200)
    terminal.send("\r")
    guard terminal.read(until: "attributes-1", seconds: 10) else {
      throw Failure(step: "see what would be added")
    }
    terminal.settle(milliseconds: 200)
    terminal.send("\r")
    guard terminal.read(until: "Reading", seconds: 10) else {
      throw Failure(step: "have hostile pages read")
    }
    terminal.settle(milliseconds: 300)
    let answers = (0..<80).map { terminal.answer(to: $0 / 20 % 2 == 0 ? "j" : "k") }
    let answered = answers.compactMap { $0?.lowerBound }
    Figure(
      name: "key to first byte, hostile pages (\(answered.count)/\(answers.count))",
      value: Durations(answered).twoPoints,
      bar: "50 ms"
    ).say()
    terminal.end()
  }

  /// The parser compares each attribute with all before it, and its guard takes them for a value.
  private static let busy = {
    let attributes = (0..<150_000).map { "a\($0)" }.joined(separator: " ")
    return "<!doctype html><svg></svg><!-- <a b=' --><p \(attributes)>x"
  }()

  private static let documents = [
    "attributes-1.html": busy,
    "attributes-2.html": busy,
    "nested.html": "<!doctype html>" + String(repeating: "<div>", count: 200_000) + "x",
    "entities.xml": """
    <!DOCTYPE r [<!ENTITY a "ha">\((0..<9).map { "<!ENTITY a\($0) \"&a;&a;&a;&a;\">" }.joined())]>
    <rss><channel><item><title>&a8;</title></item></channel></rss>
    """,
  ]
}
