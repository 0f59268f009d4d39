import Exchange
import Fetching

extension DocumentFacts {
  /// What a server's answer tells of the document in its body.
  init(_ response: Response, format: DocumentFormat?) {
    self.init(
      format: format,
      contentType: response.contentType,
      url: response.url,
      size: response.length
    )
  }
}
