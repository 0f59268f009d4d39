import Articles
import Foundation
import Storage

/// How long it takes until every count is right after many articles were marked at once.
enum Marking {
  private static let articles = 100_000
  private static let marked = 10_000

  static func measure() throws {
    let folder = NSTemporaryDirectory() + "/tribune-benchmark-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try Library.open(folder + "/library.sqlite")
    for number in 0..<2 {
      let address = "https://example.org/\(number)"
      let source = SourceOffer(
        source: Source(kind: .feed, address: address, title: ""),
        folder: "news/\(number)"
      )
      let id = try library.subscribe(to: source, at: Home.now).id
      for batch in stride(from: number, to: articles, by: 2000) {
        let documents = stride(from: batch, to: min(articles, batch + 2000), by: 2).map {
          Document(article: SampleText.article($0 + 1, bytes: 100))
        }
        _ = try library.take([Delivery(source: id, documents: documents)], at: Home.now)
      }
    }
    let ids = try library.rows(.all, after: nil, limit: marked).map(\.id)
    var isRead = false
    let durations = try Durations.of(10) {
      isRead.toggle()
      try library.setRead(ids, isRead)
      _ = try library.overview(at: Home.now)
    }
    Figure(
      name: "\(marked) of \(articles) marked, and counted",
      value: durations.twoPoints,
      bar: "100 ms"
    ).say()
    try library.close()
  }
}
