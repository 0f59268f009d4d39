import Glibc

/// One thing that was measured: a line to print.
struct Figure {
  var name: String
  var value: String
  /// What it should not be above; nil where nobody set a bar.
  var bar: String?

  func say() {
    let name = name.padded(to: 44)
    print("\(name) \(value.padded(to: 32)) bar \(bar ?? "none")")
    fflush(nil)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
