/// A feed of numbered articles, as a server gives it.
public enum SampleFeed {
  /// RSS 2.0, whose articles lead to pages beside the feed.
  public static func rss(
    _ title: String,
    articles: some Sequence<Int>,
    base: String,
    text: String = "A teaser."
  ) -> String {
    var lines = [
      "<?xml version=\"1.0\"?>", "<rss version=\"2.0\"><channel><title>\(title)</title>",
    ]
    for number in articles {
      let minute = number % 60 < 10 ? "0\(number % 60)" : "\(number % 60)"
      lines += [
        "<item><title>\(title), part \(number)</title>",
        "<guid isPermaLink=\"false\">\(title)-\(number)</guid>",
        "<link>\(base)/page/\(number)</link>",
        "<pubDate>Mon, 02 Mar 2026 10:\(minute):00 GMT</pubDate>",
        "<description>\(text)</description></item>",
      ]
    }
    return (lines + ["</channel></rss>", ""]).joined(separator: "\n")
  }
}
