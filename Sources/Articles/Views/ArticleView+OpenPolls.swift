extension ArticleView {
  /// What carries a poll that takes ballots.
  public static let withOpenPolls = ArticleView(query: .poll(.open))
}
