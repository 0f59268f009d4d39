/// The attributes that reading a page looks at; the others are not kept.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case id
  case classes = "class"
  case href
  case src
  case alternativeSource = "data-src"
  case originalSource = "data-original"
  case lazySource = "data-lazy-src"
  case sources = "srcset"
  case alternativeSources = "data-srcset"
  case alt
  case content
  case name
  case property
  case itemprop
  case itemtype
  case itemscope
  case rel
  case lang
  case hreflang
  case datetime
  case hidden
  case style
  case ariaHidden = "aria-hidden"
  case role
  case type
  case align
  case start
  case charset
  case equivalent = "http-equiv"
  case title
  case value
  case summary
  case data
  case target = "for"
}
