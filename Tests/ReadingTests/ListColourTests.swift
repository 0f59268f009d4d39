import Reading
import Screen
import Testing

struct ListColourTests {
  @Test func `facts of the selected row can be read with and without the focus`() {
    var scene = Scene()
    scene.state.theme = Theme(name: "test", isDark: true) { scope in
      Style(foreground: .rgb(red: UInt8(scope.rawValue), green: 0, blue: 0))
    }
    // The publication of the first row stands in its second line.
    #expect(scene.frame[6, 3].style.foreground == scene.state.theme[.selectionMuted].foreground)
    scene.open()
    #expect(scene.frame[6, 3].style.foreground == scene.state.theme[.muted].foreground)
  }
}
