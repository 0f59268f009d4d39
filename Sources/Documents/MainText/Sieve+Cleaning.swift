import Deciphering

extension Sieve {
  /// Leaves out what is no text inside the text that was found; answers how many characters stay.
  ///
  /// Inner boxes are looked at before outer ones, so that these are judged by what stays in them.
  mutating func clean(_ roots: [Int]) -> Int {
    let nodes = shape.tree.nodes
    let longest = roots.lazy.map { nodes[$0].end - $0 }.max() ?? 0
    var sums = [Measure](repeating: Measure(), count: longest)
    let found = boxes(in: roots)
    if strictness.contains(.boxes), found.forms {
      _ = pass(roots, &sums) { sieve, node, inside, _ in
        (nodes[node].tag == .form || nodes[node].tag == .fieldset) && sieve.isBox(node, inside)
      }
    }
    let length = pass(roots, &sums) { sieve, node, inside, _ in sieve.isNoText(node, inside) }
    guard strictness.contains(.boxes) else { return length }
    for (tag, isFound) in [(HTMLTag.table, found.tables), (.ul, found.lists)] where isFound {
      _ = pass(roots, &sums) { sieve, node, inside, _ in
        nodes[node].tag == tag && sieve.isBox(node, inside)
      }
    }
    return pass(roots, &sums) { sieve, node, inside, isRoot in
      sieve.isDivision(node, isRoot: isRoot) && sieve.isBox(node, inside)
    }
  }

  /// Which boxes stand in the text: without any there is nothing to look for.
  private func boxes(in roots: [Int]) -> (forms: Bool, tables: Bool, lists: Bool) {
    let nodes = shape.tree.nodes
    var found = (forms: false, tables: false, lists: false)
    for root in roots {
      for node in root..<nodes[root].end {
        switch nodes[node].tag {
        case .form, .fieldset: found.forms = true
        case .table: found.tables = true
        case .ul: found.lists = true
        default: continue
        }
      }
    }
    return found
  }

  /// Goes over the text from its end, adds up what is inside each node, and leaves out those for
  /// which `isLeftOut` says so; answers how many characters stay.
  ///
  /// `sums` has a measure for each node of a root, empty before and after.
  private mutating func pass(
    _ roots: [Int],
    _ sums: inout [Measure],
    _ isLeftOut: (_ sieve: Sieve, _ node: Int, _ inside: Measure, _ isRoot: Bool) -> Bool
  ) -> Int {
    var length = 0
    for root in roots {
      let start = root
      for node in (start..<shape.tree.nodes[root].end).reversed() {
        let measure = sums[node - start]
        let isText = shape.tree.nodes[node].tag == .text
        if !isText { sums[node - start] = Measure() }
        if isGone[node] { continue }
        if !isText, isLeftOut(self, node, measure, node == root) {
          isGone[node] = true
          continue
        }
        if node == root {
          length += Int(measure.text) + Int(shape.lengths[node])
        } else {
          shape.add(node, measure, to: &sums[shape.tree.nodes[node].parent - start])
        }
      }
    }
    return length
  }
}

extension Sieve {
  private func isDivision(_ node: Int, isRoot: Bool) -> Bool {
    if shape.roles[node] == .division { return true }
    // Whatever was found becomes a division.
    guard isRoot else { return false }
    switch shape.tree.nodes[node].tag {
    case .div, .article, .section, .p, .ol, .ul, .text: return false
    default: return true
    }
  }

  /// Whether an element is none of the text whatever is in it.
  private func isNoText(_ node: Int, _ measure: Measure) -> Bool {
    switch shape.tree.nodes[node].tag {
    case .footer, .aside, .link, .input, .textarea, .select, .button: return true
    case .object, .embed, .iframe: return !shape.isVideo(node)
    case .h1, .h2: return weight(of: node) < 0
    default: return shape.signs[node].contains(.share) && measure.text < MainText.enough
    }
  }

  /// Whether a form, a table, a list or a division looks like a box that is none of the text.
  private func isBox(_ node: Int, _ inside: Measure) -> Bool {
    let tag = shape.tree.nodes[node].tag
    let isFacts = shape.roles[node] == .facts || shape.isInFacts[node]
    if isFacts || inside.marks.contains(.facts) { return false }
    if isNearlyInside(.code, node) { return false }
    let weight = weight(of: node)
    if weight < 0 { return true }
    guard inside.commas < 10 else { return false }
    if inside.marks.contains(.video) { return false }
    if inside.text <= 30, shape.isAdvertisement(node) { return true }
    let isList =
      tag == .ul || tag == .ol
      || inside.text > 0 && Double(inside.listed) > 0.9 * Double(inside.text)
    let isFigure = isNearlyInside(.figure, node)
    let isNone = isNoneOfTheText(inside, weight: weight, isList: isList, isFigure: isFigure)
    guard isNone, isList else { return isNone }
    return !isListOfPictures(node, inside)
  }

  private func isNoneOfTheText(
    _ inside: Measure,
    weight: Int,
    isList: Bool,
    isFigure: Bool
  ) -> Bool {
    let headings = inside.text == 0 ? 0 : Double(inside.headings) / Double(inside.text)
    let density = inside.linkDensity
    if !isFigure, inside.images > 1, inside.paragraphs * 2 < inside.images { return true }
    if !isList, inside.items - 100 > inside.paragraphs { return true }
    if inside.inputs > inside.paragraphs / 3 { return true }
    if !isList, !isFigure, headings < 0.9, inside.text < 25, density > 0,
      inside.images == 0 || inside.images > 2
    {
      return true
    }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return true }
    if inside.embeds == 1 && inside.text < 75 || inside.embeds > 1 { return true }
    return inside.images == 0 && !inside.marks.contains(.textElement)
  }

  private func isListOfPictures(_ node: Int, _ inside: Measure) -> Bool {
    for child in shape.tree.children(of: node) where shape.tree.nodes[child].tag != .text {
      let grandchildren = shape.tree.children(of: child).count {
        shape.tree.nodes[$0].tag != .text && !isGone[$0]
      }
      if grandchildren > 1 { return false }
    }
    return inside.images == inside.items
  }
}

extension PageShape {
  /// Adds a node, and what is inside it, to the measure of the element it stands in.
  func add(_ node: Int, _ inside: Measure, to sum: inout Measure) {
    let tag = tree.nodes[node].tag
    if tag == .text {
      sum.text &+= lengths[node]
      sum.commas &+= commas[node]
      return
    }
    var part = inside
    switch tag {
    case .p where !hasDoubleBreaks[node]: part.paragraphs &+= 1
    case .a: part.linked = linkedText(node, inside.text)
    case .img: part.images &+= 1
    case .li: part.items &+= 1
    case .input: part.inputs &+= 1
    case .h1, .h2, .h3, .h4, .h5, .h6: part.headings &+= inside.text
    case .ul, .ol: part.listed &+= inside.text
    case .object, .embed, .iframe:
      if isVideo(node) { part.marks.insert(.video) } else { part.embeds &+= 1 }
    default: break
    }
    switch roles[node] {
    case .paragraph: part.paragraphs &+= 1
    case .division: part.paragraphs &+= runs[node]
    case .facts: part.marks.insert(.facts)
    case .wrapping, .other: break
    }
    if inside.text > 0, tag.isMadeForText || roles[node] == .division && runs[node] > 0 {
      part.marks.insert(.textElement)
    }
    sum += part
  }

  /// Whether an element shows a video of a place that is known for them.
  func isVideo(_ node: Int) -> Bool {
    for name in [HTMLAttribute.src, .alternativeSource, .data] {
      guard let address = tree.value(name, of: node) else { continue }
      if Self.videoHosts.contains(where: address.contains) { return true }
    }
    return false
  }

  /// Whether a box says "Advertisement", or that it is still loading, and no more.
  func isAdvertisement(_ node: Int) -> Bool {
    guard tree.nodes[node].end - node < 100, !hasPlainWords(node) else { return false }
    let words = tree.words(of: node, most: 200).lowercased()
    return Self.labels.contains(words)
  }

  /// Whether a second word in ASCII is seen at once, which no label has.
  private func hasPlainWords(_ node: Int) -> Bool {
    var left = 200
    var words = 0
    var isInWord = false
    var index = node
    while index < tree.nodes[node].end {
      let inner = tree.nodes[index]
      if inner.tag.isSilent {
        index = max(inner.end, index + 1)
        continue
      }
      if inner.tag == .text {
        for byte in tree.text[inner.text] {
          left -= 1
          if left < 0 || byte >= 0x80 { return false }
          if !isInWord, !byte.isSpace { words += 1 }
          if words > 1 { return true }
          isInWord = !byte.isSpace
        }
      } else if inner.tag.isBlock || inner.tag == .br {
        isInWord = false
      }
      index += 1
    }
    return false
  }

  private static let videoHosts = [
    "//www.youtube.com", "//youtube.com", "//www.youtube-nocookie.com", "//player.vimeo.com",
    "//www.dailymotion.com", "//dailymotion.com", "//v.qq.com", "//archive.org",
    "//upload.wikimedia.org", "//player.twitch.tv",
  ]

  private static let labels: Set<String> = [
    "ad", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "anzeige",
    "реклама", "广告", "anuncio", "publicidad", "annonce", "loading", "loading…", "loading...",
    "загрузка", "загрузка…", "загрузка...", "chargement", "chargement…", "cargando", "cargando…",
    "cargando...", "正在加载", "正在加载…",
  ]
}

extension HTMLTag {
  fileprivate var isMadeForText: Bool {
    switch self {
    case .span, .li, .td, .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul, .font: true
    default: false
    }
  }
}
