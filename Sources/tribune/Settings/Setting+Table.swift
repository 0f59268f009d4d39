import Articles
import Polls
import Reading
import Yams

extension Setting {
  /// Everything that can be set, in the order in which it is explained.
  static let table: [Setting] = appearance + list + [shares, keys, counts] + fetching + [hooks]

  private static let appearance: [Setting] = [
    Setting(
      "language",
      oneOf(Language.self),
      sample: "en",
      optional: \.language,
      about: "The language of the screen. Without it the locale decides."
    ) { $0.text.flatMap(Language.init(rawValue:)) },
    Setting(
      "theme",
      "a theme's name",
      sample: "lantern",
      optional: \.theme,
      about: """
        The colours; “tribune themes” names those that there are. Without it the theme is the one \
        that was last chosen on the screen.
        """
    ) { $0.text.flatMap { $0.isEmpty ? nil : $0 } },
    Setting(
      "measure",
      numbers(Configuration.measures),
      standard: "72",
      \.measure,
      about: "The widest line of text, in columns.",
      parse: number(in: Configuration.measures)
    ),
    Setting(
      "layout",
      oneOf(Layout.Arrangement.self),
      standard: "auto",
      \.layout.arrangement,
      about: """
        Whether the list and the text stand side by side: auto does so from 100 columns on, wide \
        from 80 columns on, and narrow never.
        """
    ) { $0.text.flatMap(Layout.Arrangement.init(rawValue:)) },
  ]

  private static let list: [Setting] = [
    Setting(
      "list_share",
      numbers(Layout.listShares),
      sample: "40",
      optional: \.layout.listShare,
      about: """
        How much of the screen the list has beside the text, in percent. Without it the list has from \
        40 to 60 columns.
        """,
      parse: number(in: Layout.listShares)
    ),
    Setting(
      "columns",
      "a list of some of " + ListColumn.allCases.map(\.rawValue).joined(separator: ", "),
      standard: "[source, date, copies, poll, rating]",
      \.columns,
      about: """
        The facts that a row of the list shows beside the title, in this order: stars and the mark \
        of a poll at the right, the others before them.
        """
    ) { node in
      guard let names = node.texts else { return nil }
      let columns = names.compactMap(ListColumn.init(rawValue:))
      return columns.count == names.count && Set(columns).count == columns.count ? columns : nil
    },
    Setting(
      "date_style",
      oneOf(DateStyle.self),
      standard: "relative",
      \.dateStyle,
      about: """
        How the list tells dates: relative as “2 h” or “Tue”, iso as “2026-03-14”, long as \
        “14 March 2026”.
        """
    ) { $0.text.flatMap(DateStyle.init(rawValue:)) },
  ]

  private static let shares = Setting(
    "shares",
    oneOf(ShareRule.self),
    standard: "half-up",
    \.shares,
    about: """
      How a poll's shares become whole per cent: half-up rounds each by itself, so that each is right \
      and together they may come to 99 or 101; sum-to-100 rounds those of a single choice together by \
      largest remainder.
      """
  ) { $0.text.flatMap(ShareRule.init(rawValue:)) }

  private static let keys = Setting(
    name: "keys",
    allowed: "a mapping of panes (\(OwnKeys.paneNames.joined(separator: ", "))) to keys",
    standard: "{}",
    about: """
      Keys of one's own for each pane; those under “all” count in every pane that has the command, \
      unless the pane has its own. A key is written as the help writes it, such as x, “^R”, “M-x”, \
      Space or F5, and several that belong together as “gg” or “^W j”, up to \
      \(KeySequence.longest). After it stands the name of a command, with an argument after a \
      space, as in “rate 5”; “none” takes the key away. Esc drops keys that have been begun, and \
      digits begin nothing, since they count.
      """,
    read: OwnKeys.read
  )

  private static let counts = Setting(
    "counts",
    "true or false",
    standard: "true",
    \.counts,
    about: """
      Whether digits before a motion say how far it goes, as in “5j”. A digit that rates then waits \
      for a moment; with false it rates at once.
      """,
    parse: truth
  )

  private static let fetching: [Setting] =
    [
      ofSources(.interval, standard: "1h", about: "How long after a visit a feed is due again."),
      ofSources(
        .userAgent,
        sample: "Tribune",
        about: "The name under which servers are asked; without it Tribune's own."
      ),
      ofSources(
        .fullText,
        standard: "false",
        about: "Whether the pages of new articles are fetched for their whole text."
      ),
      ofSources(
        .limit,
        sample: "1000",
        about: "Of how many articles at the beginning of a feed notice is taken; without it of all."
      ),
      ofSources(
        .keepDays,
        sample: "365",
        about: """
          For how many days the articles of feeds are kept; without it for ever. An article is as old \
          as it is in the library, or as its date says where that is later.
          """
      ),
      ofSources(
        .keepArticles,
        sample: "5000",
        about: "How many articles of a feed are kept, the newest ones; without it all."
      ),
      ofSources(
        .keepUnread,
        standard: "true",
        about: "Whether unread articles are kept all the same."
      ),
    ] + [
      Setting(
        "parallel",
        numbers(FetchSettings.parallels),
        standard: "16",
        \.fetching.parallel,
        about: "How many addresses are fetched at the same time.",
        parse: number(in: FetchSettings.parallels)
      ),
      Setting(
        "per_host",
        numbers(FetchSettings.perHosts),
        standard: "2",
        \.fetching.perHost,
        about: "How many of them from one server.",
        parse: number(in: FetchSettings.perHosts)
      ),
    ]

  /// One that holds for all sources for which it is not set.
  private static func ofSources(
    _ name: SettingName,
    standard: String? = nil,
    sample: String? = nil,
    about: String
  ) -> Setting {
    Setting(
      name: name.rawValue,
      allowed: String(name.allowed.dropFirst("\(name.rawValue) is ".count)),
      standard: standard,
      sample: sample,
      about: about
    ) { node, configuration in
      do throws(WrongSetting) {
        guard let text = node.text, !text.isEmpty else { throw WrongSetting(fact: name.allowed) }
        try name.set(text, in: &configuration.fetching.defaults)
        return []
      } catch {
        return [Configuration.Problem(line: node.mark?.line, fact: error.fact)]
      }
    }
  }

  private static let hooks = Setting(
    name: "hooks",
    allowed: "a mapping of events (\(Hook.event)) to programs",
    standard: "{}",
    about: """
      Programs that are started after each round of fetching that has brought new articles, on the \
      screen and by “tribune fetch”. “\(Hook.event)” is a list of a program and its arguments, or a \
      list of such lists. No shell reads them. In an argument {count} becomes the number of new \
      articles and {source} the titles of their sources. The new articles come on standard input, \
      each as a line of JSON like those that “tribune list --json” prints, at most \
      \(Hook.mostArticles). A program has \(Hook.seconds) seconds, and what it prints is not shown.
      """,
    read: Hook.read
  )
}
