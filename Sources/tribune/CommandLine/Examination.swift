import Exchange
import FoundationEssentials
import Glibc
import Polls
import Storage
import Themes

/// What `doctor` looks at: the library, what the person wrote, the worker, the terminal, limits.
struct Examination {
  var folders = Folders.current
  var environment = ProcessInfo.processInfo.environment

  var findings: [Finding] {
    [Finding(of: "version", fact: Version.text)] + places + library + configuration + themes
      + [worker] + confinement + terminal + limits
  }
}

extension Examination {
  private var places: [Finding] {
    [
      Finding(of: "library", fact: folders.library),
      Finding(of: "configuration", fact: folders.configurationFile),
      Finding(of: "own themes", fact: folders.themes),
      Finding(of: "state", fact: folders.state),
    ]
  }

  private var library: [Finding] {
    do throws(LibraryError) {
      let library = try Library.open(folders.library)
      let facts = try library.check()
      return facts.findings
        + (library.problem.map { [Finding(of: "library", fact: Self.remedy($0), isWrong: true)] }
          ?? [])
    } catch {
      return [Finding(of: "library", fact: Self.remedy(error), isWrong: true)]
    }
  }

  /// What is wrong with the library, and what can be done about it.
  private static func remedy(_ error: LibraryError) -> String {
    guard case .damaged(let what) = error else { return error.fact }
    return "damaged: \(what); copy the file away, save what “tribune export --all” and "
      + "“sqlite3 FILE .recover” still find in it, and put back a copy from before"
  }

  private var configuration: [Finding] {
    Configuration.load(folders.configurationFile).1.map { problem in
      let line = problem.line.map { "line \($0): " } ?? ""
      return Finding(of: "config.yaml", fact: line + problem.fact, isWrong: true)
    }
  }

  private var themes: [Finding] {
    let shelf = ThemeShelf(folder: folders.themes)
    var findings = [Finding(of: "themes", fact: shelf.names.joined(separator: ", "))]
    for name in shelf.ownNames {
      do {
        _ = try shelf.theme(named: name)
      } catch {
        findings.append(Finding(of: "\(name).yaml", fact: ThemeShelf.fact(error), isWrong: true))
      }
    }
    if let chosen = Configuration.load(folders.configurationFile).0.theme,
      !shelf.names.contains(chosen)
    {
      findings.append(
        Finding(of: "config.yaml", fact: "there is no theme “\(chosen)”", isWrong: true)
      )
    }
    return findings
  }

  /// Found, started and asked to read a line.
  private var worker: Finding {
    do {
      let program = try WorkerProgram.find()
      var articles = 0
      let facts = DocumentFacts(format: .markdown, name: "doctor.md")
      try Worker(program: program).read(facts, bytes: Array("# Doctor\n\nA line.\n".utf8)) {
        reply in
        if case .article = reply { articles += 1 }
      }
      guard articles == 1 else {
        return Finding(of: "worker", fact: "\(program): its answer is wrong", isWrong: true)
      }
      return Finding(of: "worker", fact: "\(program) answers")
    } catch let error as WorkerError {
      let fact = IntakeFailure("worker", error).fact
      return Finding(of: "worker", fact: fact, isWrong: true)
    } catch {
      return Finding(of: "worker", fact: "it cannot read a line of Markdown", isWrong: true)
    }
  }

  private var terminal: [Finding] {
    let name = environment["TERM"] ?? ""
    let columns = StandardStreams.columns(of: STDOUT_FILENO)
    let isColourless = environment["NO_COLOR"]?.isEmpty == false
    return [
      Finding(of: "terminal", fact: name.isEmpty ? "TERM is not set" : name),
      Finding(of: "width", fact: columns.map { "\($0) columns" } ?? "output is no terminal"),
      Finding(
        of: "colours",
        fact: isColourless ? "none, by NO_COLOR" : environment["COLORTERM"] ?? "as terminfo tells"
      ),
    ]
  }

  private var limits: [Finding] {
    [
      Finding(of: "limits", fact: "worker: \(WorkerProcess.addressSpace >> 20) MiB of memory"),
      Finding(
        of: "limits",
        fact: "folders: \(FolderListing.most) files, \(FolderListing.deepest) folders deep"
      ),
      Finding(
        of: "limits",
        fact: "polls: \(Poll.optionCounts.upperBound) options, questions of "
          + "\(Poll.longestQuestion) and options of \(Poll.longestOption) characters"
      ),
    ]
  }
}

extension LibraryFacts {
  fileprivate var findings: [Finding] {
    let counts =
      "sources \(sources) (removed \(removedSources)), articles \(articles) (unread \(unread)), polls \(polls), "
      + "ballots \(ballots), log records \(logRecords)"
    var findings = [
      Finding(of: "library", fact: counts),
      Finding(
        of: "library",
        fact: "SQLite \(engine), journal \(journalMode), migrations \(migrations.count)"
      ),
    ]
    let isSafe = isReadOnly || (synchronous >= 2 && foreignKeys)
    if !isSafe {
      findings.append(
        Finding(of: "library", fact: "it is not written safely", isWrong: true)
      )
    }
    findings += damage.map { Finding(of: "library", fact: $0, isWrong: true) }
    if danglingRows > 0 {
      let fact = "\(danglingRows) rows point to rows that are not there"
      findings.append(Finding(of: "library", fact: fact, isWrong: true))
    }
    if wrongListRows > 0 {
      let fact = "\(wrongListRows) rows of its lists are wrong"
      findings.append(Finding(of: "library", fact: fact, isWrong: true))
    }
    findings += unsoundPolls.map { verdict in
      Finding(
        of: verdict.key.map { "poll \($0)" } ?? verdict.name,
        fact: verdict.fact,
        isWrong: true
      )
    }
    return findings
  }
}
