/// Tags as they are typed: "+news old -later" adds two and takes one away.
struct TypedTags: Equatable {
  /// The longest tag, in characters, and how many are taken at once.
  private static let longest = 100
  private static let most = 100

  private(set) var adding: [String] = []
  private(set) var removing: [String] = []

  init(_ typed: String) {
    for word in typed.split(separator: " ").prefix(Self.most) {
      let isRemoved = word.hasPrefix("-")
      let bare = word.drop { "+-#".contains($0) }.prefix(Self.longest)
      guard !bare.isEmpty else { continue }
      if isRemoved { removing.append(String(bare)) } else { adding.append(String(bare)) }
    }
  }
}
