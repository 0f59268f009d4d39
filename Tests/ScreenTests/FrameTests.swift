import Screen
import Testing

struct FrameTests {
  private let bold = Style(attributes: .bold)

  private func frame(_ width: Int = 8, _ height: Int = 1) -> Frame {
    Frame(size: Size(width: width, height: height))
  }

  @Test func `a wide character fills two cells`() {
    var frame = frame()
    #expect(frame.write("a日b", x: 1, y: 0, style: bold) == 4)
    #expect(frame.lines == [" a日b"])
    #expect(frame[2, 0].width == 2)
    #expect(frame[3, 0].width == 0)
    #expect(frame[3, 0].text == "")
    #expect(frame[4, 0].text == "b")
  }

  @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func `writing over half of a wide character blanks the other half`(x: Int, line: String) {
    var frame = frame(4)
    frame.write("日本", x: 0, y: 0, style: .plain)
    frame.write("x", x: x, y: 0, style: .plain)
    #expect(frame.lines == [line])
  }

  @Test func `a wide character over two halves blanks both neighbours`() {
    var frame = frame(4)
    frame.write("日本", x: 0, y: 0, style: .plain)
    frame.write("語", x: 1, y: 0, style: .plain)
    #expect(frame.lines == [" 語"])
    #expect((0..<4).map { frame[$0, 0].width } == [1, 2, 0, 1])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func `the widths of a row always add up`(x: Int) {
    var frame = frame(6)
    frame.write("日本語", x: 0, y: 0, style: .plain)
    frame.fill(Area(x: x, y: 0, width: 1, height: 1), style: .plain)
    frame.write("字", x: 5 - x, y: 0, style: .plain)
    #expect((0..<6).reduce(0) { $0 + Int(frame[$1, 0].width) } == 6)
  }

  @Test func `a wide character does not fit into the last column`() {
    var frame = frame(4)
    #expect(frame.write("abc日", x: 0, y: 0, style: .plain) == 3)
    #expect(frame.lines == ["abc"])
  }

  @Test func `a width cuts the text`() {
    var frame = frame()
    #expect(frame.write("abcdef", x: 2, y: 0, width: 3, style: .plain) == 3)
    #expect(frame.lines == ["  abc"])
  }

  @Test func `what lies outside is left out`() {
    var frame = frame(4, 2)
    for (x, y) in [(-1, 0), (4, 0), (0, -1), (0, 2), (.max, .max), (.min, .min)] {
      #expect(frame.write("text", x: x, y: y, style: .plain) == 0)
    }
    #expect(frame.write("text", x: 3, y: 0, width: .max, style: .plain) == 1)
    #expect(frame.write("text", x: 0, y: 1, width: -4, style: .plain) == 0)
    frame.fill(Area(x: -3, y: -3, width: 100, height: 100), style: bold)
    #expect(frame.cells.allSatisfy { $0.style == bold && $0.text == " " })
  }

  @Test func `an empty frame takes anything`() {
    var frame = frame(0, 0)
    #expect(frame.write("text", x: 0, y: 0, style: .plain) == 0)
    frame.fill(Area(x: 0, y: 0, width: 3, height: 3), style: .plain)
    #expect(Frame(size: Size(width: -1, height: -1)) == frame)
  }

  @Test func `marks stay in the cell of their letter`() {
    var frame = frame()
    frame.write("xé\u{301}y", x: 0, y: 0, style: .plain)
    #expect(frame[1, 0].text.unicodeScalars.count == 2)
    #expect(frame[2, 0].text == "y")
  }

  @Test func `restyling leaves the text`() {
    var frame = frame()
    frame.write("日a", x: 0, y: 0, style: .plain)
    frame.restyle(Area(x: 0, y: 0, width: 2, height: 1)) { $0.adding(.reverse) }
    #expect(frame.lines == ["日a"])
    #expect((0..<3).map { frame[$0, 0].style.attributes } == [.reverse, .reverse, []])
  }

  @Test func `a cell is small`() {
    #expect(MemoryLayout<Cell>.stride <= 32)
  }
}
