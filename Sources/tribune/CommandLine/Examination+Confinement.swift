import Exchange

extension Examination {
  /// What the two workers have found that they cannot do, each asked while it runs.
  var confinement: [Finding] {
    guard let program = try? WorkerProgram.find() else { return [] }
    let reader = Worker(program: program)
    return [
      finding(of: "worker, reading", expected: Confinement.Deed.allCases) { try reader.probe() },
      finding(of: "worker, fetching", expected: Confinement.Deed.allCases.filter { $0 != .connect })
      {
        try FetchWorker(reader: reader).probe()
      },
    ]
  }

  private func finding(
    of name: String,
    expected: [Confinement.Deed],
    _ ask: () throws -> Confinement?
  ) -> Finding {
    guard let confinement = try? ask() else {
      return Finding(of: name, fact: "it does not tell how it is confined", isWrong: true)
    }
    return Finding(
      of: name,
      fact: confinement.fact(expected: expected),
      isWrong: !confinement.isWithoutNewPrivileges
    )
  }
}

extension Confinement {
  /// One line of what is in force, and of what is possible though it should not be.
  func fact(expected: [Deed]) -> String {
    let means = [
      isWithoutNewPrivileges ? "no new privileges" : "may gain privileges",
      isFiltered ? "system calls filtered" : "system calls not filtered",
      landlock > 0 ? "Landlock \(landlock)" : "no Landlock",
      "\(addressSpace >> 20) MiB of memory",
    ]
    let refused = attempts.filter(\.isRefused).map(\.deed.words)
    let open = permitted.filter(expected.contains).map(\.words)
    let parts = [
      means.joined(separator: ", "),
      refused.isEmpty ? "refused nothing" : "refused \(refused.joined(separator: ", "))",
      open.isEmpty ? nil : "still possible \(open.joined(separator: ", "))",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}

extension Confinement.Deed {
  fileprivate var words: String {
    switch self {
    case .readFile: "reading files"
    case .writeFile: "writing files"
    case .connect: "connecting"
    case .listen: "listening"
    case .startProgram: "starting programs"
    case .startProcess: "starting processes"
    case .signalOthers: "signals"
    }
  }
}
