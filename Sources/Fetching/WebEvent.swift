/// What has become of a request, by its number.
///
/// Each begins with `started`. Then come `answer`, any number of `body` and `whole`, or `unchanged`,
/// or `failed`, which may also break a body off. A body is followed by no other before its end.
public enum WebEvent: Equatable, Sendable {
  case started(Int)
  case answer(Int, WebAnswer)
  case body(Int, [UInt8])
  case whole(Int, bodyHash: UInt64)
  case unchanged(Int, WebAnswer)
  case failed(Int, FetchError, WebAnswer?)
}
