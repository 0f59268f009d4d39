import Articles

/// Where an article's text in another language is.
enum TranslationAddress {
  /// An http or https address, or a file in the folder of the article's own file.
  ///
  /// A document cannot have any other file of the person's read: neither an absolute path nor one
  /// that leaves the folder is followed.
  static func resolved(_ url: String, from article: Article) -> String? {
    let start = url.prefix(8).lowercased()
    if start.hasPrefix("http://") || start.hasPrefix("https://") { return url }
    guard let file = article.guid, file.hasPrefix("/"), let slash = file.lastIndex(of: "/"),
      !url.hasPrefix("/"), !url.contains(":"), !url.split(separator: "/").contains("..")
    else { return nil }
    return file[...slash] + url
  }
}
