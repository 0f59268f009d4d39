import Articles
import FoundationEssentials
import Packing

/// The fingerprints of an article: what tells whether it is the same, and whether it has changed.
struct ArticlePrints {
  /// Of its title, lead and body.
  let text: Int64
  /// Of everything it says.
  let whole: Int64
  /// The lead and the body as they are stored, which were packed on the way.
  let lead: Data
  let body: Data

  init(_ article: Article) {
    var facts = article
    facts.lead = []
    facts.body = Body()
    // Packing an instant beyond all years would trap.
    facts.published = article.published.map { Date(milliseconds: $0.milliseconds) }
    facts.updated = article.updated.map { Date(milliseconds: $0.milliseconds) }
    var print = Fingerprint()
    print.add(article.title.utf8)
    let lead = BodyShelf.packed(article.lead)
    let body = article.body.packed
    print.add(lead)
    print.add(body)
    self.lead = Data(lead)
    self.body = Data(body)
    text = print.stored
    print.add(facts.packed)
    whole = print.stored
  }
}
