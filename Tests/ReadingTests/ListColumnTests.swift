import Articles
import Reading
import Screen
import Testing

@Suite struct ListColumnTests {
  private func scene(
    _ columns: [ListColumn],
    _ style: DateStyle = .relative,
    language: Language = .english,
    width: Int = 120
  ) -> Scene {
    var row = Sample.rows[0]
    row.length = 1380
    row.language = "ru"
    row.copies = 2
    row.mean = 4.25
    row.polls = 1
    return Scene(
      width: width,
      language: language,
      articles: [row],
      columns: columns,
      dateStyle: style
    )
  }

  @Test(
    arguments: [
      ([.date, .source], "   1 h · Northern Review"),
      ([.source, .length, .language], "   Northern Rev… · 6 min read · Русский"),
      ([.rating, .mean], "★★★★· 4.3/5"),
      ([.mean, .copies, .poll], "4.3/5 +2 ▤ poll"),
    ] as [([ListColumn], String)]
  )
  func `the facts stand in the order in which they are wanted`(
    columns: [ListColumn],
    line: String
  ) {
    #expect(scene(columns).lines[3].contains(line), "\(scene(columns).lines[3])")
  }

  @Test func `without columns a row is its title`() {
    let scene = scene([])
    #expect(scene.lines[2].contains("Night trains"))
    #expect(scene.lines[3].prefix { $0 != "│" && $0 != "┃" }.allSatisfy { $0 == " " })
  }

  @Test(
    arguments: [
      (DateStyle.relative, Language.english, "1 h"), (.iso, .english, "2026-03-14"),
      (.long, .english, "14 March 2026"), (.long, .russian, "14 марта 2026"),
    ]
  )
  func `a date is told in the style that is wanted`(
    style: DateStyle,
    language: Language,
    date: String
  ) {
    #expect(scene([.date], style, language: language).lines[3].contains("   \(date) "))
    #expect(scene([.date], style, language: language, width: 50).lines[2].contains(" \(date)"))
  }

  @Test(arguments: [
    (Layout.Arrangement.narrow, 200, false), (.auto, 99, false), (.auto, 100, true),
    (.wide, 80, true), (.wide, 79, false),
  ])
  func `list and text stand side by side where that is wanted`(
    arrangement: Layout.Arrangement,
    width: Int,
    isBeside: Bool
  ) {
    let layout = Layout(
      size: Size(width: width, height: 30),
      Layout.Preference(arrangement),
      focus: .list,
      hasPolls: false
    )
    #expect((layout.reader != nil) == isBeside)
  }

  @Test(arguments: [80, 100, 140, 300], [20, 38, 60])
  func `the list has its share and leaves the text what it needs`(width: Int, share: Int) throws {
    let layout = Layout(
      size: Size(width: width, height: 30),
      Layout.Preference(.wide, listShare: share),
      focus: .list,
      hasPolls: false
    )
    let (list, reader) = (try #require(layout.list), try #require(layout.reader))
    #expect(list.width + 1 + reader.width == width)
    #expect(list.width >= 30 && reader.width >= 40)
    if width == 300 { #expect(list.width == 300 * share / 100) }
  }
}
