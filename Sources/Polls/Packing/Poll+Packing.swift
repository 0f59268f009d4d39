public import Packing

extension Poll: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(question)
    packer.pack(options.map(\.text))
    switch kind {
    case .single:
      packer.pack(0)
    case .multiple(let least, let most):
      packer.pack(1)
      packer.pack(least)
      packer.pack(most)
    case .ranked: packer.pack(2)
    case .score: packer.pack(3)
    }
    packer.pack(rules.visibility.rawValue)
    packer.pack(rules.isSecret)
    packer.pack(rules.method.rawValue)
    packer.pack(rules.ties.text)
    packer.pack(rules.quorum)
    packer.pack(opens)
    packer.pack(closes)
    packer.pack(sourceTally)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    let question = try unpacker.string()
    let options = try unpacker.strings().map { Option($0) }
    let kind: Kind =
      switch try unpacker.int() {
      case 0: .single
      case 1: .multiple(least: try unpacker.int(), most: try unpacker.int())
      case 2: .ranked
      case 3: .score
      default: throw .malformed
      }
    guard let visibility = Visibility(rawValue: try unpacker.string()) else { throw .malformed }
    let isSecret = try unpacker.bool()
    guard let method = Rules.Method(rawValue: try unpacker.string()),
      let ties = TieRule(text: try unpacker.string())
    else { throw .malformed }
    self.init(
      question: question,
      options: options,
      kind: kind,
      rules: Rules(
        visibility: visibility,
        isSecret: isSecret,
        method: method,
        ties: ties,
        quorum: try unpacker.optionalInt()
      ),
      opens: try unpacker.optionalDate(),
      closes: try unpacker.optionalDate(),
      sourceTally: try unpacker.optional()
    )
  }
}

extension SourceTally: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(counts)
    packer.pack(ballots)
    packer.pack(date)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      counts: try unpacker.ints(),
      ballots: try unpacker.int(),
      date: try unpacker.optionalDate()
    )
  }
}
