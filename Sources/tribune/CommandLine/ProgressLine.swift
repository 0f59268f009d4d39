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
    show(line, columns)
  }

  /// A bar, how many visits have ended and what they brought, and where one has just begun.
  func show(_ progress: RoundProgress) {
    guard let columns, progress.total > 0 else { return }
    let words = Words(.english)
    let room = min(24, columns / 4)
    let full = room * progress.done / progress.total
    var line = String(repeating: "█", count: full) + String(repeating: "░", count: room - full)
    line += " \(words.number(progress.done))/\(words.number(progress.total))"
    if progress.added > 0 { line += " · \(words.number(progress.added)) new" }
    if let current = progress.current { line += " · \(current)" }
    show(line, columns)
  }

  private func show(_ line: String, _ columns: Int) {
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
