public import Packing

extension Body: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(blocks)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(try unpacker.array())
  }
}

extension Block: Packable {
  public func pack(into packer: inout Packer) {
    switch self {
    case .paragraph(let spans):
      packer.pack(0)
      packer.pack(spans)
    case .heading(let level, let spans):
      packer.pack(1)
      packer.pack(level)
      packer.pack(spans)
    case .list(let list):
      packer.pack(2)
      packer.pack(list.start)
      packer.pack(list.items) { $0.pack($1) }
    case .quotation(let blocks):
      packer.pack(3)
      packer.pack(blocks)
    case .code(let text, let language):
      packer.pack(4)
      packer.pack(text)
      packer.pack(language)
    case .table(let table):
      packer.pack(5)
      packer.pack(table.header) { $0.pack($1) }
      packer.pack(table.rows) { $0.pack($1) { $0.pack($1) } }
      packer.pack(table.alignments.map(\.rawValue))
    case .image(let image):
      packer.pack(6)
      packer.pack(image.url)
      packer.pack(image.description)
    case .rule:
      packer.pack(7)
    case .notice(let notice):
      packer.pack(8)
      packer.pack(notice)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self = try unpacker.nested { (unpacker) throws(UnpackingError) -> Block in
      switch try unpacker.int() {
      case 0: .paragraph(try unpacker.array())
      case 1: .heading(level: try unpacker.int(), try unpacker.array())
      case 2: .list(try List(from: &unpacker))
      case 3: .quotation(try unpacker.array())
      case 4: .code(try unpacker.string(), language: try unpacker.optionalString())
      case 5: .table(try Table(from: &unpacker))
      case 6:
        .image(Image(url: try unpacker.string(), description: try unpacker.string()))
      case 7: .rule
      case 8: .notice(try unpacker.value())
      default: throw .malformed
      }
    }
  }
}

extension List {
  fileprivate init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      start: try unpacker.optionalInt(),
      items: try unpacker.array { (unpacker) throws(UnpackingError) in try unpacker.array() }
    )
  }
}

extension Table {
  fileprivate init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      header: try unpacker.array { (unpacker) throws(UnpackingError) in try unpacker.array() },
      rows: try unpacker.array { (unpacker) throws(UnpackingError) in
        try unpacker.array { (unpacker) throws(UnpackingError) in try unpacker.array() }
      },
      alignments: try unpacker.ints().map { Alignment(rawValue: $0) ?? .leading }
    )
  }
}

extension Span: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(text)
    packer.pack(style.rawValue)
    packer.pack(link)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      try unpacker.string(),
      style: Style(rawValue: try unpacker.int()),
      link: try unpacker.optionalString()
    )
  }
}
