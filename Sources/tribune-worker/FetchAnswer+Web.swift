import Exchange
import Fetching

extension FetchAnswer {
  init(_ answer: WebAnswer) {
    self.init(
      url: answer.url,
      permanentURL: answer.permanentURL,
      status: answer.status,
      contentType: answer.contentType,
      length: answer.length,
      etag: answer.etag,
      lastModified: answer.lastModified,
      freshFor: answer.freshFor,
      retryAfter: answer.retryAfter
    )
  }
}
