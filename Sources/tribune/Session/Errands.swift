import Articles
import Exchange
import FoundationEssentials
import Reading
import Storage

/// Longer work that the screen asks for: adding, fetching, saving, printing.
///
/// It runs on a thread that may wait; what comes of it is posted.
struct Errands {
  struct Setting: Sendable {
    var library: Library
    var libraryPath: String
    var passing: String?
    var fetching: FetchSettings
    var language: Language
  }

  var setting: Setting
  var post: (Action) -> Void

  func run(_ effect: Effect, now: Date) {
    switch effect {
    case .add(let address): add(address, now: now)
    case .fetchTranslation(let id, let translation): fetch(translation, of: id)
    case .removeEdition: removeEdition()
    case .save(let open, let form, let path): save(open, form, path: path)
    case .printOut(let open): printOut(open)
    default: break
    }
  }

  /// Puts the sample edition into a library that has no source; one that was removed stays away.
  func welcome(now: Date) {
    do {
      guard try setting.library.isNew else { return }
      let worker = Worker(program: try WorkerProgram.find())
      try Edition.add(
        to: setting.library,
        worker: worker,
        language: setting.language.rawValue,
        now: now
      )
      post(.libraryChanged)
    } catch {
      post(.failed(Self.sentence(error, reading: Edition.address)))
    }
  }
}

extension Errands {
  /// Adds what is being read without being in the library, or an address.
  private func add(_ address: String, now: Date) {
    let name = address.isEmpty ? setting.passing ?? "" : address
    bring(name) { report in
      let library = setting.passing == nil ? setting.library : try Library.open(setting.libraryPath)
      let worker = Worker(program: try WorkerProgram.find())
      var adding = Adding(library: library, worker: worker, fetching: setting.fetching)
      adding.wish = .page
      adding.report = report
      let intake = try adding.add(name, now: now).intake
      return (.added(intake.added, updated: intake.updated), intake)
    }
  }

  /// Adds what was looked at; gives the source of which there is more to fetch.
  func subscribe(to address: String, _ previews: Previews, now: Date) -> SourceID? {
    var unread: SourceID?
    bring(address) { report in
      let (sentence, intake, source) = try previews.subscribe(to: address, now: now, report: report)
      unread = source
      return (sentence, intake)
    }
    return unread
  }

  /// Tells how far adding something has come, and what came of it.
  private func bring(
    _ address: String,
    _ work: (@escaping (Intake.Progress) -> Void) throws -> (Sentence, IntakeOutcome)
  ) {
    let name = MaskedAddress.text(address)
    post(.working(.reading(name)))
    defer { post(.working(nil)) }
    do {
      var last = -1
      let (sentence, intake) = try work { progress in
        // The screen is told of whole steps only, not of every batch.
        let step = progress.fraction.map { Int($0 * 20) } ?? progress.articles / 500
        guard step != last else { return }
        last = step
        post(.working(.readingSoFar(name, articles: progress.articles)))
      }
      post(.added(sentence))
      guard let failure = intake.failures.first else { return }
      post(
        .failed(
          .addedSome(
            intake.added + intake.updated,
            failed: intake.failures.count,
            name: Address.name(of: failure.name),
            failure.trouble
          )
        )
      )
    } catch {
      post(.failed(Self.sentence(error, reading: name)))
    }
  }

  /// A text in another language, which is opened once it is there.
  private func fetch(_ translation: Translation, of id: ArticleID) {
    guard let url = translation.url else { return }
    let name = Words.name(ofLanguage: translation.language)
    post(.working(.reading(name)))
    defer { post(.working(nil)) }
    do {
      let worker = Worker(program: try WorkerProgram.find())
      let intake = Intake(library: setting.library, worker: worker)
      let stored = try setting.library.article(id, language: nil)
      let address = TranslationAddress.resolved(url, from: stored.article)
      guard let address, let text = try intake.text(at: address) else {
        post(.said(.noAddressForLanguage(name)))
        return
      }
      try setting.library.addTranslation(text, in: translation.language, of: id)
      let actions = Performer(library: setting.library).perform(
        .open(id, language: translation.language),
        now: Date()
      )
      for action in actions { post(action) }
    } catch {
      post(.failed(Self.sentence(error, reading: url)))
    }
  }

  private func removeEdition() {
    do throws(LibraryError) {
      let wasThere = try Edition.remove(from: setting.library)
      post(.said(wasThere ? .editionRemoved : .noEdition))
      post(.libraryChanged)
    } catch {
      post(.failed(Sentence(error)))
    }
  }

  private func save(_ open: OpenArticle, _ form: Rendering, path: String) {
    let absolute = Address.absolute(path)
    do {
      let bytes = Data(form.text(of: open.article).utf8)
      try bytes.write(to: URL(filePath: absolute), options: .withoutOverwriting)
      post(.said(.saved(absolute)))
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      post(.failed(.fileExists(path)))
    } catch {
      post(.failed(.failedTo(.save(path), .told(Self.fact(error)))))
    }
  }

  private func printOut(_ open: OpenArticle) {
    let environment = ProcessInfo.processInfo.environment
    guard
      let program = Program(
        command: "lp",
        arguments: ["-t", open.article.title.isEmpty ? "Tribune" : open.article.title, "--", "-"],
        environment: environment
      )
    else {
      post(.failed(.noPrinter))
      return
    }
    do throws(ProgramFailure) {
      try program.run(input: Array(Rendering.text.text(of: open.article).utf8))
      post(.said(.sentToPrinter))
    } catch {
      post(.failed(.failedTo(.print, .told("lp: \(error.fact)"))))
    }
  }

  static func sentence(_ error: any Error, reading name: String) -> Sentence {
    switch error {
    case let error as LibraryError: Sentence(error)
    case let failure as IntakeFailure: .failedTo(.read(failure.name), failure.trouble)
    case let error as WorkerError:
      .failedTo(.read(name), IntakeFailure(name, error).trouble)
    default: .failedTo(.read(name), .told(fact(error)))
    }
  }

  /// What the system says of a file, without the type's name around it.
  private static func fact(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?: "no permission to write there"
    case .fileNoSuchFile?, .fileReadNoSuchFile?: "there is no such folder"
    case .fileWriteOutOfSpace?: "no room is left on the disk"
    default: "\(error)"
    }
  }
}
