import Articles

/// A block of a page, and what its place on the page says of it.
struct PageBlock: Equatable {
  var block: Block
  /// Whether it stands in the page's main text.
  var isMain = true
  /// Whether the page marks it as the paragraph that sums the text up.
  var isLead = false
}
