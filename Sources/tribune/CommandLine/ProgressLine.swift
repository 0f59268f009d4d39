import Glibc
import Reading
import Screen

/// How far a long piece of work has come: one line of a terminal, written again and again.
final class ProgressLine {
  private let columns = StandardStreams.columns(of: STDERR_FILENO)
  private var shown = ""

  func show(_ progress: Intake.Progress) {
    guard let columns else { return }
    let words = Words(.english)
    var line = words.string(.readingSoFar(progress.name, articles: progress.articles))
    if let fraction = progress.fraction { line += " · \(Int(fraction * 100))%" }
    let text = Columns.truncated(SafeText(line), to: columns - 1).string
    guard text != shown else { return }
    shown = text
    StandardError.write("\r\(text)\u{1B}[K")
  }

  func clear() {
    guard !shown.isEmpty else { return }
    shown = ""
    StandardError.write("\r\u{1B}[K")
  }
}
