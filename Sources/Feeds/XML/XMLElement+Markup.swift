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
    case .element(let element): element.write(to: &output)
    }
  }

  private func write(to output: inout String) {
    switch name.local {
    // A formula is read by its signs, a drawing by its description.
    case "math": output += innerMarkup
    case "annotation", "annotation-xml": break
    case "svg":
      for part in elements where part.name.local == "title" || part.name.local == "desc" {
        XMLElement.escape(part.text, to: &output)
      }
    default: writeElement(to: &output)
    }
  }

  private func writeElement(to output: inout String) {
    output += "<\(name.local)"
    for attribute in attributes where attribute.name.vocabulary != .other {
      let prefix = attribute.name.vocabulary == .xml ? "xml:" : ""
      output += " \(prefix)\(attribute.name.local)=\""
      XMLElement.escape(attribute.value, to: &output)
      output += "\""
    }
    output += ">"
    for node in nodes { XMLElement.write(node, to: &output) }
    if !XMLElement.voidNames.contains(name.local) { output += "</\(name.local)>" }
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
