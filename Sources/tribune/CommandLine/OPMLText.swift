import Articles
import FoundationEssentials
import Storage

/// Sources as a document of OPML 2.0, http://opml.org/spec2.opml.
struct OPMLText {
  var title: String
  var created: Date
  var sources: [StoredSource]

  var text: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">", "  <head>",
      "    <title>\(Self.escaped(title))</title>",
      "    <dateCreated>\(Self.date(created))</dateCreated>", "  </head>", "  <body>",
    ]
    append(folder: "", depth: 2, to: &lines)
    return (lines + ["  </body>", "</opml>", ""]).joined(separator: "\n")
  }
}

extension OPMLText {
  /// The sources in a folder, and then the folders in it, each by its name.
  private func append(folder: String, depth: Int, to lines: inout [String]) {
    let blanks = String(repeating: "  ", count: depth)
    for source in sources where source.folder == folder { lines.append(blanks + outline(source)) }
    let names = Set(
      sources.filter { $0.folder != folder && SourceFolder.contains(folder, $0.folder) }
        .compactMap { source in
          let rest = source.folder.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
          return rest.split(separator: "/").first.map(String.init)
        }
    )
    for name in names.sorted() {
      lines.append("\(blanks)<outline text=\"\(Self.escaped(name))\">")
      append(folder: folder.isEmpty ? name : "\(folder)/\(name)", depth: depth + 1, to: &lines)
      lines.append("\(blanks)</outline>")
    }
  }

  private func outline(_ source: StoredSource) -> String {
    // A name and a password that stand in the address of an old library stay here.
    let address = Self.escaped(Credentials.split(source.source.address).address)
    let title = Self.escaped(source.source.title)
    return source.source.kind == .page
      ? "<outline type=\"link\" text=\"\(title)\" url=\"\(address)\"/>"
      : "<outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(address)\"/>"
  }

  /// Without the characters that XML 1.0 cannot say at all.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      case _ where scalar.value < 32 || (0xFFFE...0xFFFF).contains(scalar.value): break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// By RFC 822, as OPML asks: "Sat, 14 Mar 2026 09:30:00 GMT".
  private static func date(_ date: Date) -> String {
    let day = CivilDay(date)
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let clock = Instant.text(date)?.dropFirst(11).prefix(8) ?? "00:00:00"
    return "\(weekdays[day.weekday]), \(day.day) \(months[day.month - 1]) \(day.year) \(clock) GMT"
  }
}
