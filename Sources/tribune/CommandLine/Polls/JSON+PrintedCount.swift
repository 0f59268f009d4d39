import Polls

extension JSON {
  /// `{"winners", "rounds": [{"counts", "eliminated", "exhausted", "tie"}], "pairwise"}`.
  init(_ count: PrintedCount) {
    let names = count.options
    var members: [(String, JSON)] = [
      ("method", .string(count.method.rawValue)),
      ("ballots", .integer(count.ballots)),
      ("winners", JSON(count.winners.map { names[$0] })),
      ("rounds", .array(count.rounds.map { JSON($0, names) })),
    ]
    if let pairwise = count.pairwise {
      let rows = names.indices.map { one in
        JSON.object(
          names.indices.filter { $0 != one }.map {
            (names[$0], .integer(pairwise.count(preferring: one, to: $0)))
          }
        )
      }
      members.append(("pairwise", .object(Array(zip(names, rows)))))
    }
    self = .object(members)
  }

  private init(_ round: PrintedCount.Round, _ names: [String]) {
    let counts = names.indices.compactMap { option in
      round.counts[option].map { (names[option], JSON.integer($0)) }
    }
    var members: [(String, JSON)] = [
      ("counts", .object(counts)),
      ("eliminated", JSON(round.eliminated.map { [names[$0]] } ?? [])),
      ("exhausted", .integer(round.exhausted)),
    ]
    if round.transfers.contains(where: { $0 != 0 }) {
      let moved = names.indices.compactMap { option in
        round.transfers[option] == 0 ? nil : (names[option], JSON.integer(round.transfers[option]))
      }
      members.append(("transfers", .object(moved)))
    }
    if let tie = round.tie {
      let reason =
        switch tie.reason {
        case .round(let number): "round \(number)"
        case .order: "order"
        case .lot: "lot"
        }
      members.append(
        ("tie", .object([("tied", JSON(tie.tied.map { names[$0] })), ("reason", .string(reason))]))
      )
    }
    self = .object(members)
  }
}
