public import Packing

extension Notice: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(line)
    switch fact {
    case .notReadable(let why):
      packer.pack(0)
      packer.pack(why)
    case .unknownField(let name):
      packer.pack(1)
      packer.pack(name)
    case .noQuestion:
      packer.pack(2)
    case .tooFewOptions(let count):
      packer.pack(3)
      packer.pack(count)
    case .tooManyOptions(let count):
      packer.pack(4)
      packer.pack(count)
    case .emptyOption:
      packer.pack(5)
    case .optionTwice(let text):
      packer.pack(6)
      packer.pack(text)
    case .notAllowed(let field, let value, let allowed):
      packer.pack(7)
      packer.pack(field)
      packer.pack(value)
      packer.pack(allowed)
    case .choicesOutOfRange:
      packer.pack(8)
    case .notADate(let field, let value):
      packer.pack(9)
      packer.pack(field)
      packer.pack(value)
    case .closesBeforeItOpens:
      packer.pack(10)
    case .tooLong(let field, let limit):
      packer.pack(11)
      packer.pack(field)
      packer.pack(limit)
    case .frontMatterNotReadable(let why):
      packer.pack(12)
      packer.pack(why)
    }
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    let line = try unpacker.int()
    let fact: Fact =
      switch try unpacker.int() {
      case 0: .notReadable(try unpacker.string())
      case 1: .unknownField(try unpacker.string())
      case 2: .noQuestion
      case 3: .tooFewOptions(try unpacker.int())
      case 4: .tooManyOptions(try unpacker.int())
      case 5: .emptyOption
      case 6: .optionTwice(try unpacker.string())
      case 7:
        .notAllowed(
          field: try unpacker.string(),
          value: try unpacker.string(),
          allowed: try unpacker.strings()
        )
      case 8: .choicesOutOfRange
      case 9: .notADate(field: try unpacker.string(), value: try unpacker.string())
      case 10: .closesBeforeItOpens
      case 11: .tooLong(field: try unpacker.string(), limit: try unpacker.int())
      case 12: .frontMatterNotReadable(try unpacker.string())
      default: throw .malformed
      }
    self.init(line: line, fact: fact)
  }
}
