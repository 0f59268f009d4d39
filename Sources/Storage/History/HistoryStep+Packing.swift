import Articles
import Packing
import Polls

extension HistoryStep: Packable {
  func pack(into packer: inout Packer) {
    switch self {
    case .marked(let mark, let value, let articles):
      packer.pack(0)
      packer.pack(mark.rawValue)
      packer.pack(value)
      packer.pack(distances: articles)
    case .rated(let articles, let from, let to):
      packer.pack(1)
      packer.pack(distances: articles)
      packer.pack(from?.stars)
      packer.pack(to?.stars)
    case .ballot(let poll, let from, let to):
      packer.pack(10)
      packer.pack(Int(poll.rawValue))
      packer.pack(from?.text)
      packer.pack(to?.text)
    case .name(let source, let from, let to):
      packer.pack(3)
      packer.pack(Int(source.rawValue))
      packer.pack(from)
      packer.pack(to)
    case .folder(let source, let from, let to):
      packer.pack(4)
      packer.pack(Int(source.rawValue))
      packer.pack(from)
      packer.pack(to)
    case .fullText(let source, let from, let to):
      packer.pack(5)
      packer.pack(Int(source.rawValue))
      packer.pack(from) { $0.pack($1) }
      packer.pack(to) { $0.pack($1) }
    case .removal(let source, let isRemoved):
      packer.pack(6)
      packer.pack(Int(source.rawValue))
      packer.pack(isRemoved)
    case .tagged(let tag, let isGiven, let articles):
      packer.pack(7)
      packer.pack(tag)
      packer.pack(isGiven)
      packer.pack(distances: articles)
    case .folderNamed(let from, let to):
      packer.pack(8)
      packer.pack(from)
      packer.pack(to)
    case .view(let view, let from, let to):
      packer.pack(9)
      packer.pack(Int(view.rawValue))
      packer.pack(from)
      packer.pack(to)
    }
  }

  init(from unpacker: inout Unpacker) throws(UnpackingError) {
    switch try unpacker.int() {
    case 0:
      guard let mark = Mark(rawValue: try unpacker.int()) else { throw .malformed }
      self = .marked(mark, try unpacker.bool(), try unpacker.articles())
    case 1:
      self = .rated(
        try unpacker.articles(),
        from: try unpacker.optionalInt().flatMap { Rating(stars: $0) },
        to: try unpacker.optionalInt().flatMap { Rating(stars: $0) }
      )
    case 2:
      // As it was written while polls knew only of choices.
      self = .ballot(
        PollID(rawValue: Int64(try unpacker.int())),
        from: try unpacker.optionalBallot(),
        to: try unpacker.optionalBallot()
      )
    case 3:
      self = .name(
        try unpacker.source(),
        from: try unpacker.optionalString(),
        to: try unpacker.optionalString()
      )
    case 4:
      self = .folder(
        try unpacker.source(),
        from: try unpacker.string(),
        to: try unpacker.string()
      )
    case 5:
      self = .fullText(
        try unpacker.source(),
        from: try unpacker.optionalBool(),
        to: try unpacker.optionalBool()
      )
    case 6: self = .removal(try unpacker.source(), try unpacker.bool())
    case 7:
      self = .tagged(try unpacker.string(), try unpacker.bool(), try unpacker.articles())
    case 8: self = .folderNamed(from: try unpacker.string(), to: try unpacker.string())
    case 9:
      self = .view(
        SmartViewID(rawValue: Int64(try unpacker.int())),
        from: try unpacker.optional(),
        to: try unpacker.optional()
      )
    case 10:
      self = .ballot(
        PollID(rawValue: Int64(try unpacker.int())),
        from: try unpacker.writtenBallot(),
        to: try unpacker.writtenBallot()
      )
    default: throw .malformed
    }
  }
}

extension Packer {
  /// Each number as its distance from the one before: of neighbours a byte each.
  fileprivate mutating func pack(distances articles: [ArticleID]) {
    var last: Int64 = 0
    pack(articles) { packer, article in
      packer.pack(Int(article.rawValue &- last))
      last = article.rawValue
    }
  }
}

extension Unpacker {
  fileprivate mutating func articles() throws(UnpackingError) -> [ArticleID] {
    var last: Int64 = 0
    return try array { (unpacker) throws(UnpackingError) in
      last &+= Int64(try unpacker.int())
      return ArticleID(rawValue: last)
    }
  }

  fileprivate mutating func source() throws(UnpackingError) -> SourceID {
    SourceID(rawValue: Int64(try int()))
  }

  fileprivate mutating func optionalBallot() throws(UnpackingError) -> Ballot? {
    try optional { (unpacker) throws(UnpackingError) in Ballot(choices: try unpacker.ints()) }
  }

  fileprivate mutating func writtenBallot() throws(UnpackingError) -> Ballot? {
    try optionalString().map { (text) throws(UnpackingError) in
      guard let ballot = Ballot(text: text) else { throw .malformed }
      return ballot
    }
  }

  fileprivate mutating func optionalBool() throws(UnpackingError) -> Bool? {
    try optional { (unpacker) throws(UnpackingError) in try unpacker.bool() }
  }
}
