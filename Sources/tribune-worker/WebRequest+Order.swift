import Exchange
import Fetching

extension WebRequest {
  init(_ order: FetchOrder) {
    self.init(number: order.number, url: order.url)
    mayReachPrivate = order.mayReachPrivate
    etag = order.etag
    lastModified = order.lastModified
    bodyHash = order.bodyHash
    userAgent = order.userAgent
    headers = order.headers
    credentials = order.credentials
    accept = order.accept
    largest = order.largest
  }
}
