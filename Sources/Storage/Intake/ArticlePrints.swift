import Articles
import FoundationEssentials
import Packing

/// The fingerprints of an article: what tells whether it is the same, and whether it has changed.
struct ArticlePrints {
  /// Of its title, lead and body.
  let text: Int64
  /// Of everything it says.
  let whole: Int64

  init(_ article: Article) {
    var facts = article
    facts.lead = []
    facts.body = Body()
    // Packing an instant beyond all years would trap.
    facts.published = article.published.map { Date(milliseconds: $0.milliseconds) }
    facts.updated = article.updated.map { Date(milliseconds: $0.milliseconds) }
    var print = Fingerprint()
    print.add(article.title.utf8)
    print.add(BodyShelf.packed(article.lead))
    print.add(article.body.packed)
    text = print.stored
    print.add(facts.packed)
    whole = print.stored
  }
}
