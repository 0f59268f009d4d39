import Exchange

/// What happens to one of many orders, by its number.
///
/// Each order begins with `started` and ends with one of `finished`, `unchanged` and `failed`. Many
/// are under way at once, but bodies are read one after another: from an `answer` to its end, no
/// reply of another order comes in between. An order that ends early may have given articles before.
enum FetchEvent: Equatable {
  case started(Int)
  /// The server has answered with a body, which is read next.
  case answer(Int, FetchAnswer)
  /// `progress`, `feed` or `article`.
  case reply(Int, Reply)
  case finished(Int, FetchAnswer, bodyHash: UInt64)
  case unchanged(Int, FetchAnswer)
  case failed(Int, Failure, FetchAnswer?)
}
