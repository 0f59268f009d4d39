import Articles
public import FoundationEssentials
public import Polls
public import Screen

/// The whole screen as a value: what is shown, what is typed, what is being read.
///
/// `take` is the only way to change it. It asks no clock, no library and no file; what it wants of
/// them it returns as effects.
public struct ScreenState: Sendable {
  /// What the program was started with.
  public struct Setting: Sendable {
    public var words: Words
    /// The widest line of text, in columns.
    public var measure: Int
    public var themes: [String]
    public var layout: Layout.Preference
    /// The facts that a row of the list shows.
    public var columns: [ListColumn]
    /// How the shares of a poll are rounded, where its kind leaves that open.
    public var shareRule: ShareRule
    /// Whether digits count before a motion; otherwise they rate at once.
    public var counts: Bool
    /// The texts are only being looked at: nothing about them can be stored.
    public var isPassing: Bool
    public var isReadOnly: Bool

    public init(
      words: Words,
      measure: Int = 72,
      themes: [String] = [],
      layout: Layout.Preference = Layout.Preference(),
      columns: [ListColumn] = ListColumn.standard,
      shareRule: ShareRule = .halfUp,
      counts: Bool = true,
      isPassing: Bool = false,
      isReadOnly: Bool = false
    ) {
      self.words = words
      self.measure = measure
      self.themes = themes
      self.layout = layout
      self.columns = columns
      self.shareRule = shareRule
      self.counts = counts
      self.isPassing = isPassing
      self.isReadOnly = isReadOnly
    }
  }

  public let setting: Setting
  public internal(set) var size: Size
  public internal(set) var now: Date
  /// How it is drawn; what it is drawn on may ask for another before the first frame.
  public var theme: Theme
  public internal(set) var focus = Pane.list
  public internal(set) var list = ListState()
  public internal(set) var sources = SourcesState()
  /// Whether the sources do not stand beside the list, though there is room.
  var hidesSources = false
  public internal(set) var reader: ReaderState?
  /// The rating line of the open article behind which its ratings are shown.
  var openRatings: RatingPlace?
  public internal(set) var poll = PollState()
  public internal(set) var overlay: Overlay?
  public internal(set) var message: Message?
  /// Keys that wait for others, or for a pause.
  public internal(set) var pending: PendingKeys?
  /// What could not be said while something was being typed.
  var lateMessage: Message?
  public internal(set) var work: Sentence?
  /// How far the fetch in the background has come; nil where there is none.
  public internal(set) var fetch: FetchProgress?
  /// Whether a digit names a link now: `o` came just before it, and has been answered already.
  var expectsLink = false
  /// What the list follows while words are typed.
  var finding: Finding?
  /// The lines that were typed on the prompts.
  var typedLines = TypedLines()
  /// Whether those of earlier sessions are among them.
  var knowsTypedLines = false
  /// What Tab offers in a query; nil until it is known.
  var vocabulary: Vocabulary?
  /// Where one was in the article before the search that is being typed.
  var searchStart: ReaderState.Start?
  /// The search that was kept last; the list shows what it found as long as their views agree.
  var found: Finding?
  /// The views to which back leads.
  var history = ViewHistory()
  /// The article that was asked for last.
  var opening: Opening?
  /// The place that the library was last told, so that it is told again only after a move.
  var rememberedPlace: Place?

  public init(setting: Setting, size: Size, theme: Theme, now: Date) {
    self.setting = setting
    self.size = size
    self.theme = theme
    self.now = now
  }

  /// What has to be asked before anything can be shown.
  public mutating func begin() -> [Effect] {
    list.awaited.insert(.newest)
    return load([.newest]) + [.count(list.view)]
  }

  public var words: Words { setting.words }

  public var keymap: Keymap { setting.words.keymap }

  public var isTooSmall: Bool {
    size.width < Layout.smallest.width || size.height < Layout.smallest.height
  }

  public var layout: Layout { layout(focus: focus) }

  func layout(focus: Pane) -> Layout {
    Layout(
      size: size,
      setting.layout,
      focus: focus,
      hasPolls: reader?.article.polls.isEmpty == false,
      hasSources: !setting.isPassing && !hidesSources
    )
  }

  /// Whether the sources can be seen.
  public var showsSources: Bool { layout.sources != nil }

  /// Lines that a row of the list takes.
  var rowHeight: Int { size.width < 60 ? 1 : 2 }

  /// How many rows of the list can be seen.
  var visibleRows: Int {
    // The list has the same place whether or not the sources stand there.
    let layout = Layout(size: size, setting.layout, focus: .list, hasPolls: false)
    return max(1, (layout.list?.height ?? 1) / rowHeight)
  }

  /// The height of the pane in which the text stands.
  var readerHeight: Int { layout(focus: .reader).reader?.height ?? 1 }

  /// How an article is laid out on this screen; with polls it may have less room.
  func readerSetting(for article: OpenArticle) -> ReaderText.Setting {
    let layout = Layout(
      size: size,
      setting.layout,
      focus: .reader,
      hasPolls: !article.polls.isEmpty,
      hasSources: !setting.isPassing && !hidesSources
    )
    return ReaderText.Setting(
      width: layout.reader?.width ?? size.width,
      measure: setting.measure,
      words: words,
      now: now,
      shareRule: setting.shareRule,
      hasPollBeside: layout.poll != nil,
      openRatings: openRatings
    )
  }
}
