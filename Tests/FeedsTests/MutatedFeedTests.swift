import Feeds
import FoundationEssentials
import Seeded
import Testing

/// What becomes of feeds by accidents: whatever that is, nothing traps, and nothing unknown is thrown.
@Suite struct MutatedFeedTests {
  private static let samples = [
    Samples.rss, Samples.rdf, Samples.atom, Samples.earlyAtom, Samples.json,
  ]

  private func read(_ bytes: [UInt8], piece: Int = 1 << 16) throws -> ReadFeed? {
    do {
      return try ReadFeed(bytes, url: "http://a.example/feed", piece: piece)
    } catch is FeedError {
      return nil
    }
  }

  @Test(arguments: 0..<4)
  func `mutated feeds are read or refused`(seed: UInt64) throws {
    for (number, bytes) in Mutations(of: Self.samples, count: 500, seed: seed).enumerated() {
      guard let feed = try read(bytes, piece: number % 97 + 1) else { continue }
      for date in feed.articles.flatMap({ [$0.published, $0.updated] }) {
        #expect(abs(date?.timeIntervalSince1970 ?? 0) < 1e12)
      }
    }
  }

  @Test(arguments: samples)
  func `a feed that ends early gives no more than the whole one`(sample: String) throws {
    let bytes = Array(sample.utf8)
    let whole = try #require(try read(bytes))
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let part = try read(Array(bytes[..<end]))
      #expect(part?.articles.count ?? 0 <= whole.articles.count)
    }
  }

  @Test(arguments: samples)
  func `pieces of any size make the same feed`(sample: String) throws {
    let bytes = Array(sample.utf8)
    let whole = try read(bytes)
    for piece in [1, 2, 3, 7, 64, 1023, 1024, 1025] {
      #expect(try read(bytes, piece: piece) == whole)
    }
  }
}
