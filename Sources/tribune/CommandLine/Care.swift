import Articles
import FoundationEssentials
import Storage

/// What `doctor` does to a library when it is asked to, and what came of it in lines.
struct Care {
  var path = Folders.current.library
  var defaults = Configuration.load(Folders.current.configurationFile).0.fetching.defaults

  /// Removes what is beyond what is kept of each source.
  func tidy(now: Date) throws -> [Finding] {
    let library = try Library.open(path)
    defer { try? library.close() }
    var findings: [Finding] = []
    for source in try library.sources() {
      let settings = source.settings.inheriting(from: defaults)
      let count = try library.tidy(source.id, keeping: settings, at: now)
      if count > 0 {
        findings.append(Finding(of: "tidied", fact: "\(source.source.title): \(Self.gone(count))"))
      }
    }
    if findings.isEmpty { findings = [Finding(of: "tidied", fact: "nothing had to go")] }
    return findings
  }

  /// Makes the library's file as small as what is in it.
  func vacuum() throws -> [Finding] {
    do throws(LibraryError) {
      let (before, after) = try Library.vacuum(path)
      let fact = "\(Self.megabytes(before)) before, \(Self.megabytes(after)) after"
      return [Finding(of: "vacuumed", fact: fact)]
    } catch {
      switch error {
      case .busy:
        throw ExitError(.temporary, "\(path): not vacuumed, because another program has it open")
      case .full:
        throw ExitError(.cannotCreate, "\(path): not vacuumed, because there is no room for it")
      default: throw ExitError(error)
      }
    }
  }

  private static func gone(_ count: Int) -> String {
    count == 1 ? "1 article is gone" : "\(count) articles are gone"
  }

  /// With one decimal: "12.3 MB".
  private static func megabytes(_ bytes: Int64) -> String {
    "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
