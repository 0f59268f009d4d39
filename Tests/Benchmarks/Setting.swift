import Articles
import Typesetting

/// How long a long article takes to be set in lines.
enum Setting {
  static func measure() {
    let body = SampleText.body(bytes: 300_000)
    let typesetter = Typesetter(measure: 72) { _ in "" }
    var lines = 0
    let durations = Durations.of(15) {
      lines = typesetter.typeset(lead: [], body: body).lines.count
    }
    Figure(
      name: "300 kB of mixed text in \(lines) lines",
      value: durations.median.written,
      bar: "30 ms"
    ).say()
  }
}
