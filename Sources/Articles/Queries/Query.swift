/// What is asked of articles: words, and terms about what is known of them.
public indirect enum Query: Hashable, Sendable {
  /// Of every article true.
  case everything
  case text(QueryText)
  /// A part of the source's title or address.
  case source(String)
  /// The folder of sources, with all folders in it.
  case folder(String)
  case section(String)
  /// A tag that the feed or the reader gave.
  case tag(String)
  /// A language by its code; "pt" is also "pt-BR".
  case language(String)
  case mark(QueryMark)
  /// The own rating in stars.
  case rating(Bounds<Int>)
  case poll(QueryPoll)
  /// Days of the reader's calendar.
  case date(Bounds<CivilDay>)
  /// Seconds since it was published.
  case age(Bounds<Int>)
  /// Words.
  case length(Bounds<Int>)
  case not(Query)
  /// All of them; none is `everything`.
  case and([Query])
  /// Any of them.
  case or([Query])
}
