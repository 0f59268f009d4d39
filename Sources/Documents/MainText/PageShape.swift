import Deciphering

/// What can be said of a page's nodes before any of them is left out.
struct PageShape {
  /// What an element counts as in the search for paragraphs.
  enum Role: UInt8 {
    case other
    /// A division that holds running text and nothing else, or nothing in blocks.
    case paragraph
    /// A division around one paragraph only; the paragraph stands for it.
    case wrapping
    /// A division of blocks, each run of text among which counts as a paragraph.
    case division
    /// A table of facts, rather than one that arranges the page.
    case facts
  }

  let tree: HTMLTree
  let body: Int
  /// Characters and commas of text, white space folded; other nodes have none of their own.
  private(set) var lengths: [Int32]
  private(set) var commas: [Int32]
  var roles: [Role]
  /// How many runs of text stand between the blocks of a division.
  var runs: [Int32]
  /// Whether it stands in a table of facts.
  var isInFacts: [Bool]
  /// Whether it is a link to a place on the same page.
  private(set) var leadsNearby: [Bool]
  /// What class and id say, together.
  private(set) var signs: [NameSigns]
  /// What class and id weigh, each for itself.
  private(set) var weights: [Int8]
  /// Whether it can stand in a line of text.
  var isPhrasing: [Bool]
  private(set) var isHidden: [Bool]
  /// Whether two line breaks in a row stand directly in it, as authors without paragraphs set them.
  private(set) var hasDoubleBreaks: [Bool]
  /// Whether it holds neither words nor anything besides line breaks and rules.
  var isVoid: [Bool]

  init(_ tree: HTMLTree, body: Int) {
    self.tree = tree
    self.body = body
    let count = tree.nodes.count
    lengths = [Int32](repeating: 0, count: count)
    commas = lengths
    roles = [Role](repeating: .other, count: count)
    runs = lengths
    signs = [NameSigns](repeating: [], count: count)
    weights = [Int8](repeating: 0, count: count)
    isPhrasing = [Bool](repeating: false, count: count)
    isHidden = isPhrasing
    isInFacts = isPhrasing
    leadsNearby = isPhrasing
    hasDoubleBreaks = isPhrasing
    isVoid = isPhrasing
    readNames()
    readTexts()
    readStructure()
  }

  /// The parent, where a division around one paragraph counts as not being there.
  func parent(of node: Int) -> Int {
    var parent = tree.nodes[node].parent
    while roles[parent] == .wrapping { parent = tree.nodes[parent].parent }
    return parent
  }

  func isBlank(_ node: Int) -> Bool { tree.nodes[node].tag == .text && lengths[node] == 0 }

  /// Scripts, style and the like: nobody sees them as elements.
  func isNothing(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .script, .style, .noscript, .template: true
    default: false
    }
  }
}

extension PageShape {
  private mutating func readNames() {
    for node in tree.nodes.indices where !tree.nodes[node].attributes.isEmpty {
      var weight = 0
      for index in tree.nodes[node].attributes {
        let (name, value) = tree.attributes[index]
        guard name == .classes || name == .id, value.utf8.count <= 2000 else { continue }
        let signs = NameSigns(of: value.utf8)
        weight += signs.weight
        self.signs[node].formUnion(signs)
      }
      weights[node] = Int8(weight)
      if tree.nodes[node].tag == .a, let href = tree.value(.href, of: node) {
        leadsNearby[node] = href.utf8.first { !$0.isSpace } == UInt8(ascii: "#")
      }
      isHidden[node] = tree.isHidden(node)
      if isHidden[node], signs[node].contains(.fallback) { isHidden[node] = false }
    }
  }

  private mutating func readTexts() {
    for node in tree.nodes.indices {
      let tag = tree.nodes[node].tag
      if tag == .text {
        (lengths[node], commas[node]) = tree.text[tree.nodes[node].text]
          .withUnsafeBufferPointer(Self.measure)
      } else if tag == .br {
        var next = tree.nodes[node].end
        let parent = tree.nodes[node].parent
        while next < tree.nodes[parent].end, isBlank(next) { next = tree.nodes[next].end }
        if next < tree.nodes[parent].end, tree.nodes[next].tag == .br {
          hasDoubleBreaks[parent] = true
        }
      }
    }
  }

  private static func measure(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int32, commas: Int32) {
    var length: Int32 = 0
    var commas: Int32 = 0
    var isAfterSpace = false
    var words: Int32 = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte.isSpace {
        isAfterSpace = true
        continue
      }
      // A no-break space: by itself it is no content.
      if byte == 0xC2, index < bytes.count, bytes[index] == 0xA0 {
        index += 1
        isAfterSpace = true
        continue
      }
      if byte & 0xC0 == 0x80 { continue }
      if isAfterSpace {
        words &+= 1
        isAfterSpace = false
      }
      length &+= 1
      if byte == UInt8(ascii: ",") {
        commas &+= 1
      } else if byte >= 0xD8, isComma(bytes, at: index - 1) {
        commas &+= 1
      }
    }
    if length > 0 { length &+= words &+ (isAfterSpace ? 1 : 0) }
    return (length, commas)
  }

  /// The commas of other scripts: Arabic, full width, small and presentation forms.
  private static func isComma(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    func at(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }
    switch bytes[place] {
    case 0xD8: return at(1) == 0x8C
    case 0xE2: return at(1) == 0xB9 && (at(2) == 0x81 || at(2) == 0xB4 || at(2) == 0xB2)
    case 0xEF:
      return at(1) == 0xBC && at(2) == 0x8C
        || at(1) == 0xB9 && at(2) == 0x90 || at(1) == 0xB8 && at(2) == 0x90
    default: return false
    }
  }
}
