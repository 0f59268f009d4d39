import Screen

/// The one table of commands: keys, help, the `:` line and the manual are drawn from it.
extension Command {
  /// One line of the table.
  public struct Entry: Sendable {
    public var command: Command
    public var group: Group
    /// The panes in which its keys count.
    public var panes: Set<Pane>
    /// Each key with the argument that it gives.
    public var keys: [(keys: KeySequence, argument: String)]
    /// Whether the `:` line takes it; keys that only move are left out there.
    public var isTyped: Bool
  }

  public static let table: [Entry] = [
    entry(.down, .moving, keys: [.character("j"), .down], isTyped: false),
    entry(.up, .moving, keys: [.character("k"), .up], isTyped: false),
    entry(.pageDown, .moving, searchedPanes, [.character(" "), .pageDown], isTyped: false),
    entry(.pageDown, .moving, [.poll], [.pageDown], isTyped: false),
    entry(.pageUp, .moving, keys: [.character("b"), .pageUp], isTyped: false),
    entry(.halfPageDown, .moving, keys: [.control("d")], isTyped: false),
    entry(.halfPageUp, .moving, keys: [.control("u")], isTyped: false),
    entry(.first, .moving, keys: [.character("g"), .home], isTyped: false),
    entry(.last, .moving, keys: [.character("G"), .end], isTyped: false),
    entry(.open, .moving, searchedPanes, [.enter, .character("l"), .right], isTyped: false),
    entry(.open, .moving, [.poll], [.enter], isTyped: false),
    Entry(
      command: .back,
      group: .moving,
      panes: Set(Pane.allCases),
      keys: [
        (KeySequence(.character("q")), "out"), (KeySequence(.escape), ""),
        (KeySequence(.backspace), ""),
      ],
      isTyped: false
    ),
    entry(.back, .moving, [.list, .reader], [.character("h"), .left], isTyped: false),
    entry(.nextUnread, .moving, keys: [.character("J")]),
    entry(.previousUnread, .moving, keys: [.character("K")]),
    entry(.randomUnread, .moving, keys: [.character("X")]),
    entry(.nextPane, .moving, keys: [.tab], isTyped: false),
    entry(.previousPane, .moving, keys: [.backTab], isTyped: false),

    Entry(
      command: .rate,
      group: .say,
      panes: [.list, .reader],
      keys: (1...5).map { (digit($0), String($0)) },
      isTyped: true
    ),
    entry(.withdrawRating, .say, [.list, .reader], [.character("0")]),
    entry(.ratings, .say, searchedPanes, [.character("%")]),
    entry(.vote, .say, articlePanes, [.character("v")]),
    Entry(
      command: .mark,
      group: .say,
      panes: [.poll],
      keys: [(KeySequence(.character(" ")), "")] + (1...9).map { (digit($0), String($0)) },
      isTyped: false
    ),
    entry(.equal, .say, [.poll], [.character("=")], isTyped: false),
    // What an arrow means where no points are given is its argument.
    Entry(
      command: .fewerPoints,
      group: .say,
      panes: [.poll],
      keys: [
        (KeySequence(.character("-")), ""), (KeySequence(.left), "back"),
        (KeySequence(.character("h")), "back"),
      ],
      isTyped: false
    ),
    Entry(
      command: .morePoints,
      group: .say,
      panes: [.poll],
      keys: [
        (KeySequence(.character("+")), ""), (KeySequence(.right), "open"),
        (KeySequence(.character("l")), "open"),
      ],
      isTyped: false
    ),
    entry(.abstain, .say, [.poll], [.character("A")]),
    entry(.withdrawBallot, .say, [.poll], [.character("0")]),
    entry(.results, .say, [.poll], [.character("r")]),
    entry(.resultsOrder, .say, [.poll], [.character("O")]),
    entry(.intervals, .say, [.poll], [.character("i")]),
    entry(.nextPoll, .say, [.poll], [.character("n")]),
    entry(.receipt, .say, [.poll], [.character("y")]),
    entry(.votes, .say, keys: [.character("B")]),
    Entry(
      command: .poll,
      group: .say,
      panes: articlePanes,
      keys: [(KeySequence(.character("P")), "new")],
      isTyped: true
    ),
    Entry(
      command: .poll,
      group: .say,
      panes: [.poll],
      keys: [(KeySequence(.character("e")), "edit")],
      isTyped: true
    ),

    entry(.language, .reading, articlePanes, [.character("t")]),
    entry(.toggleRead, .reading, articlePanes, [.character("m")]),
    entry(.toggleKept, .reading, articlePanes, [.character("*")]),
    entry(.select, .reading, [.list], [.character("V")], isTyped: false),
    entry(.tags, .reading, articlePanes, [.character("#")]),
    entry(.markAll, .reading, searchedPanes, [.character("A")]),
    entry(.undo, .reading, keys: [.character("u")]),
    entry(.redo, .reading, keys: [.character("U")]),

    entry(.search, .finding, searchedPanes, [.character("/")]),
    entry(.nextMatch, .finding, searchedPanes, [.character("n")], isTyped: false),
    entry(.previousMatch, .finding, searchedPanes, [.character("N")], isTyped: false),
    entry(.filter, .finding, keys: [.character("f")]),
    entry(.saveView, .finding, [.list], [.character("+")]),
    entry(.editView, .finding, [.sources], [.character("e")]),
    entry(.section, .finding, keys: [.character("S")]),
    entry(.view, .finding, keys: [.character("c")]),
    entry(.order, .finding, searchedPanes, [.character("O")]),

    entry(.save, .passingOn, articlePanes, [.character("p")]),
    entry(.share, .passingOn, articlePanes, [.character("s")]),
    entry(.copyLink, .passingOn, searchedPanes, [.character("y")]),
    entry(.browse, .passingOn, keys: [.character("o")]),

    entry(.add, .sources, keys: [.character("a")]),
    entry(.fetch, .sources, keys: [.character("R")]),
    entry(.stop, .sources, keys: []),
    entry(.sources, .sources, keys: [.character("F")]),
    entry(.fold, .sources, [.sources], [.character("z")], isTyped: false),
    entry(.closeFolder, .sources, [.sources], [.character("h"), .left], isTyped: false),
    entry(.moveUp, .sources, [.sources, .poll], [.character("<")]),
    entry(.moveDown, .sources, [.sources, .poll], [.character(">")]),
    entry(.rename, .sources, [.sources], [.character("r")]),
    entry(.move, .sources, [.sources], [.character("m")]),
    entry(.fullText, .sources, [.sources], [.character("w")]),
    entry(.remove, .sources, [.sources], [.character("d"), .delete]),
    entry(.removeEdition, .sources, keys: []),

    entry(.theme, .program, keys: [.character("T")]),
    entry(.help, .program, keys: [.character("?"), .function(1)]),
    entry(.commandLine, .program, keys: [.character(":")], isTyped: false),
    entry(.redraw, .program, keys: [.control("l")]),
    entry(.suspend, .program, keys: [.control("z")]),
    entry(.quit, .program, keys: [.character("Q")]),
  ]
}

extension Command {
  private static let articlePanes: Set<Pane> = [.list, .reader, .poll]
  private static let searchedPanes: Set<Pane> = [.sources, .list, .reader]

  private static func digit(_ number: Int) -> KeySequence {
    KeySequence(.character(Character(String(number))))
  }

  private static func entry(
    _ command: Command,
    _ group: Group,
    _ panes: Set<Pane> = Set(Pane.allCases),
    _ keys: [Key],
    isTyped: Bool = true
  ) -> Entry {
    Entry(
      command: command,
      group: group,
      panes: panes,
      keys: keys.map { (KeySequence($0), "") },
      isTyped: isTyped
    )
  }

  private static func entry(
    _ command: Command,
    _ group: Group,
    keys: [Key],
    isTyped: Bool = true
  ) -> Entry {
    entry(command, group, Set(Pane.allCases), keys, isTyped: isTyped)
  }
}
