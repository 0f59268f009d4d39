/// The elements that reading a page distinguishes.
enum HTMLTag: String, CaseIterable, Sendable {
  case html
  case head
  case body
  case title
  case base
  case meta
  case link
  case p
  case div
  case section
  case article
  case main
  case header
  case footer
  case nav
  case aside
  case form
  case center
  case figure
  case figcaption
  case address
  case details
  case summary
  case hgroup
  case fieldset
  case dialog
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6
  case hr
  case br
  case wbr
  case pre
  case blockquote
  case ul
  case ol
  case li
  case dl
  case dt
  case dd
  case table
  case caption
  case thead
  case tbody
  case tfoot
  case tr
  case td
  case th
  case colgroup
  case a
  case em
  case i
  case strong
  case b
  case code
  case kbd
  case samp
  case tt
  case del
  case s
  case strike
  case sup
  case sub
  case img
  case span
  case time
  case q
  case cite
  case font
  case small
  case u
  case mark
  case abbr
  case ins
  case bdo
  case data
  case dfn
  case output
  case ruby
  case variable = "var"
  case label
  case legend
  case input
  case picture
  case script
  case style
  case noscript
  case template
  case iframe
  case object
  case embed
  case svg
  case math
  case canvas
  case audio
  case video
  case button
  case select
  case textarea
  case datalist
  case map
  case progress
  case meter
  /// A run of text.
  case text
  case other

  /// Whether nothing in it is for reading.
  var isSilent: Bool {
    switch self {
    case .script, .style, .noscript, .template, .iframe, .embed, .svg, .canvas, .audio,
      .video, .button, .select, .textarea, .datalist, .map, .progress, .meter, .head, .input,
      .colgroup, .math:
      true
    default: false
    }
  }

  /// Whether it begins and ends a line.
  var isBlock: Bool {
    switch self {
    case .html, .body, .p, .div, .section, .article, .main, .header, .footer, .nav, .aside, .form,
      .center, .figure, .figcaption, .address, .details, .summary, .hgroup, .fieldset, .dialog,
      .legend,
      .h1, .h2, .h3, .h4, .h5, .h6, .hr, .pre, .blockquote, .ul, .ol, .li, .dl, .dt, .dd, .table,
      .caption, .thead, .tbody, .tfoot, .tr, .td, .th:
      true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
