import Articles
import FoundationEssentials
import GRDB
import Packing

extension Article {
  /// The values of an article's row, in the order in which `Intake` names the columns.
  func columns(_ prints: ArticlePrints, listed: Int64) -> StatementArguments {
    [
      guid?.storable, url?.storable, title.storable,
      publication?.name.storable, publication?.url?.storable,
      listed, published != nil, updated?.milliseconds, language?.storable,
      prints.whole, prints.text,
      sourceRating?.count, sourceRating?.mean,
      Data.packing(sourceRating?.histogram ?? []) { $0.pack($1) },
      Data.packing(authors) { $0.pack($1) },
      Data.packing(tags) { $0.pack($1) },
      Data.packing(translations) { $0.pack($1) },
      Data.packing(enclosures.map(StoredEnclosure.init)) { $0.pack($1) },
      summary?.storable,
      image?.url.storable, image?.description.storable, comments, commentsURL?.storable,
      Data.packing(StoredEnclosure.durations(of: enclosures)) { $0.pack($1) },
    ]
  }
}
