extension XMLElement {
  /// What it holds, written as HTML.
  var innerMarkup: String {
    var output = ""
    for node in nodes { XMLElement.write(node, to: &output) }
    return output
  }

  private static let voidNames: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static func write(_ node: Node, to output: inout String) {
    switch node {
    case .text(let text): escape(text, to: &output)
    case .element(let element):
      output += "<\(element.name.local)"
      for attribute in element.attributes where attribute.name.vocabulary != .other {
        let prefix = attribute.name.vocabulary == .xml ? "xml:" : ""
        output += " \(prefix)\(attribute.name.local)=\""
        escape(attribute.value, to: &output)
        output += "\""
      }
      output += ">"
      for node in element.nodes { write(node, to: &output) }
      if !voidNames.contains(element.name.local) { output += "</\(element.name.local)>" }
    }
  }

  private static func escape(_ text: String, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
