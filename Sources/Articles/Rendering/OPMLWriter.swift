/// Writes sources as OPML 2.0 (https://opml.org/spec2.opml), folders as outlines around them.
///
/// It stands here and not beside the reader, because who exports links no parser.
public enum OPMLWriter {
  /// The document; sources and folders keep their order.
  public static func text(of sources: [SourceOutline], title: String) -> String {
    var top = Folder()
    for source in sources {
      top.add(source, in: source.folder.split(separator: "/").map(String.init)[...])
    }
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<opml version="2.0">"#,
      "  <head>",
      "    <title>\(escaped(title))</title>",
      "  </head>",
      "  <body>",
    ]
    top.write(to: &lines, indent: "    ")
    lines += ["  </body>", "</opml>", ""]
    return lines.joined(separator: "\n")
  }
}

extension OPMLWriter {
  private struct Folder {
    private enum Entry {
      case source(SourceOutline)
      case folder(String, Folder)
    }

    private var entries: [Entry] = []

    mutating func add(_ source: SourceOutline, in path: ArraySlice<String>) {
      guard let name = path.first else { return entries.append(.source(source)) }
      for (index, entry) in entries.enumerated() {
        guard case .folder(name, var folder) = entry else { continue }
        folder.add(source, in: path.dropFirst())
        entries[index] = .folder(name, folder)
        return
      }
      var folder = Folder()
      folder.add(source, in: path.dropFirst())
      entries.append(.folder(name, folder))
    }

    func write(to lines: inout [String], indent: String) {
      for entry in entries {
        switch entry {
        case .source(let source): lines.append(indent + OPMLWriter.element(source))
        case .folder(let name, let folder):
          let name = OPMLWriter.escaped(name)
          lines.append("\(indent)<outline text=\"\(name)\" title=\"\(name)\">")
          folder.write(to: &lines, indent: indent + "  ")
          lines.append("\(indent)</outline>")
        }
      }
    }
  }

  private static func element(_ source: SourceOutline) -> String {
    let title = escaped(source.title.isEmpty ? source.url : source.title)
    let site = source.siteURL.map { " htmlUrl=\"\(escaped($0))\"" } ?? ""
    return "<outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" "
      + "xmlUrl=\"\(escaped(source.url))\"\(site)/>"
  }

  /// As an attribute holds it; what XML forbids is left out.
  private static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\t", "\n", "\r": output += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
