import Deciphering
import FoundationEssentials

/// Atom's text constructs (RFC 4287, sections 3.1 and 4.1.3): the `type` says how to read them.
enum AtomText {
  static func text(_ part: XMLElement) -> FeedText? {
    let markup =
      part["mode"].map { earlyMarkup(part, mode: $0.trimmed.lowercased()) }
      ?? markup(part, type: part["type"]?.trimmed.lowercased() ?? "text")
    guard let markup, !markup.source.isEmpty else { return nil }
    return part.feedText(markup)
  }
}

extension AtomText {
  private static func markup(_ part: XMLElement, type: String) -> Markup? {
    switch type {
    case "html", "text/html": return .html(part.text)
    case "xhtml", "application/xhtml+xml": return .html(inside(part))
    case "text" where part.name.vocabulary == .earlyAtom: return .text(part.text.trimmed)
    case "text", "text/plain", "": return plain(part)
    case _ where type.hasSuffix("+xml") || type.hasSuffix("/xml"): return .html(inside(part))
    case _ where type.hasPrefix("text/"): return .text(part.text.trimmed)
    case _ where type.contains("/"): return decoded(part.text).map(Markup.init(guessing:))
    default: return Markup(guessing: part.text.trimmed)
    }
  }

  /// Some write elements without saying so; their words are kept.
  private static func plain(_ part: XMLElement) -> Markup {
    let hasElements = part.elements.contains { _ in true }
    return hasElements ? .html(inside(part)) : .text(part.text.trimmed)
  }

  /// Atom 0.3 has a media type and a `mode` beside it.
  private static func earlyMarkup(_ part: XMLElement, mode: String) -> Markup? {
    let isHTML = part["type"]?.lowercased().contains("html") == true
    switch mode {
    case "escaped": return isHTML ? .html(part.text) : Markup(guessing: part.text.trimmed)
    case "base64": return decoded(part.text).map { isHTML ? .html($0) : Markup(guessing: $0) }
    default: return .html(inside(part))
    }
  }

  /// XHTML comes in a `div` of its own that is no part of the text.
  private static func inside(_ part: XMLElement) -> String {
    guard let only = part.elements.first(where: { _ in true }), only.name.local == "div",
      part.elements.dropFirst().allSatisfy({ _ in false })
    else { return part.innerMarkup.trimmed }
    return only.innerMarkup.trimmed
  }

  private static func decoded(_ text: String) -> String? {
    Data(base64Encoded: text, options: .ignoreUnknownCharacters)
      .flatMap { String(data: $0, encoding: .utf8) }
  }
}
