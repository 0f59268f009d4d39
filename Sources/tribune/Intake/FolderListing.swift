import FoundationEssentials

/// The documents in a folder and the folders in it.
enum FolderListing {
  /// Folders in folders are followed no deeper, and no more files than this are listed.
  static let deepest = 8
  static let most = 100_000

  static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "xml", "rss", "atom", "rdf", "json",
  ]

  static func families(in folder: String) -> [DocumentFamily] {
    DocumentFamily.families(of: paths(in: folder, depth: 0))
  }

  /// By name; what begins with a dot is passed over, and so are links to folders.
  private static func paths(in folder: String, depth: Int) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var paths: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder + "/" + name
      var isFolder: Bool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder {
        let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
        if depth < deepest, !isLink { paths += Self.paths(in: path, depth: depth + 1) }
      } else if endings.contains(name.split(separator: ".").last.map { $0.lowercased() } ?? "") {
        paths.append(path)
      }
      if paths.count >= most { break }
    }
    return Array(paths.prefix(most))
  }
}
