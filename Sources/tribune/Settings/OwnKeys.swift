import Reading
import Yams

/// Keys of one's own, as `keys` in `config.yaml` binds them.
struct OwnKeys {
  /// One line: keys in a pane, or in all, and what they ask for; nil takes them away.
  struct Line {
    var keys: KeySequence
    var section: String
    var panes: Set<Pane>
    var invocation: Invocation?
    var number: Int
  }

  /// More lines are refused.
  static let most = 500
  static let everywhere = "all"
  static let paneNames = [everywhere] + Pane.allCases.map(\.rawValue)

  private var lines: [Line] = []
  private(set) var problems: [Configuration.Problem] = []

  static func read(_ node: Node, into configuration: inout Configuration) -> [Configuration.Problem]
  {
    var own = OwnKeys(node)
    configuration.keymap = own.keymap(over: .standard)
    return own.problems
  }

  init(_ node: Node) {
    guard let sections = node.mapping else {
      let names = Self.paneNames.joined(separator: ", ")
      complain(node, "keys is a mapping of panes (\(names)) to keys")
      return
    }
    for (name, bindings) in sections {
      let section = name.text ?? ""
      guard Self.paneNames.contains(section) else {
        complain(name, NearName.fact("there is no pane", section, among: Self.paneNames))
        continue
      }
      if bindings.null != nil { continue }
      guard let bindings = bindings.mapping else {
        complain(bindings, "\(section) is a mapping of keys to commands, such as “x: toggle-read”")
        continue
      }
      for (keys, command) in bindings { take(keys, command, in: section) }
    }
  }

  /// The keymap with these keys in it; notes what is refused.
  mutating func keymap(over standard: Keymap) -> Keymap {
    var keymap = standard
    for pane in Pane.allCases {
      // What is said of one pane goes before what is said of all.
      let ordered =
        lines.filter { $0.section == Self.everywhere }
        + lines.filter {
          $0.section != Self.everywhere
        }
      let own = ordered.filter { $0.panes.contains(pane) }
      for line in own where line.invocation == nil { keymap.bind(line.keys, to: nil, in: pane) }
      for line in own {
        guard let invocation = line.invocation else {
          if line.section != Self.everywhere { keymap.bind(line.keys, to: nil, in: pane) }
          continue
        }
        if let hidden = hidden(by: line, own, in: pane, of: standard) {
          complain(
            line.number,
            "“\(line.keys.name)” would come before “\(hidden.name)”, which "
              + "begins with it; “\(hidden.name): none” takes that away"
          )
          continue
        }
        keymap.bind(line.keys, to: invocation, in: pane)
      }
      if !keymap.hasWayOut(of: pane) {
        let quit = standard.keys(for: .quit, in: pane)
        for keys in quit { keymap.bind(keys, to: Invocation(.quit), in: pane) }
        let names = quit.map(\.name).joined(separator: ", ")
        let number = own.first { $0.invocation == nil }?.number ?? own.first?.number
        complain(number, "no key would be left to leave by in \(pane.rawValue): \(names) stays")
      }
    }
    return keymap
  }
}

extension OwnKeys {
  private mutating func take(_ keys: Node, _ command: Node, in section: String) {
    let sequence: KeySequence
    do {
      sequence = try KeySequence(named: keys.text ?? "")
    } catch {
      complain(keys, error.fact)
      return
    }
    guard lines.count < Self.most else {
      complain(nil, "keys has at most \(Self.most) lines")
      return
    }
    if let earlier = lines.first(where: { $0.section == section && $0.keys == sequence }) {
      complain(keys, "“\(sequence.name)” is bound in line \(earlier.number) already")
      return
    }
    let text = command.text ?? ""
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let name = words.first ?? ""
    var panes = Set(Pane.allCases)
    if section != Self.everywhere { panes = panes.filter { $0.rawValue == section } }
    var invocation: Invocation?
    if text != "none" {
      guard let command = Command(rawValue: name) else {
        let names = Command.allCases.map(\.rawValue)
        complain(keys, NearName.fact("there is no command", name, among: names + ["none"]))
        return
      }
      let possible = Set(Command.table.filter { $0.command == command }.flatMap(\.panes))
      panes.formIntersection(possible)
      guard !panes.isEmpty else {
        let names = Pane.allCases.filter(possible.contains).map(\.rawValue)
        complain(keys, "\(name) is for \(names.joined(separator: ", "))")
        return
      }
      invocation = Invocation(command, words.count > 1 ? words[1] : "")
      if command == .rate, !(1...5).map(String.init).contains(invocation?.argument) {
        complain(keys, "rate is followed by 1 to 5, as in “rate 5”")
        return
      }
    }
    lines.append(
      Line(
        keys: sequence,
        section: section,
        panes: panes,
        invocation: invocation,
        number: keys.mark?.line ?? 1
      )
    )
  }

  /// A longer sequence of the standard that would have to wait for these keys.
  private func hidden(
    by line: Line,
    _ own: [Line],
    in pane: Pane,
    of standard: Keymap
  ) -> KeySequence? {
    standard.bindings(in: pane).map(\.keys).first { keys in
      line.keys.begins(keys) && !own.contains { $0.keys == keys }
    }
  }

  private mutating func complain(_ node: Node, _ fact: String) {
    complain(node.mark?.line, fact)
  }

  private mutating func complain(_ line: Int?, _ fact: String) {
    let problem = Configuration.Problem(line: line, fact: fact)
    // One line may count in several panes.
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension Keymap {
  /// Whether some key leaves the program, or leads to the line on which that can be typed.
  fileprivate func hasWayOut(of pane: Pane) -> Bool {
    bindings(in: pane).contains { [.quit, .commandLine].contains($0.invocation.command) }
  }
}

extension KeySequence.Problem {
  fileprivate var fact: String {
    switch self {
    case .empty: "a key is missing"
    case .tooLong: "keys that belong together are at most \(KeySequence.longest)"
    case .noSuchKey(let name): "there is no key “\(name)”"
    case .escapeAmongOthers: "Esc drops keys that have been begun, and cannot stand among them"
    case .beginsWithDigit: "digits count, and begin no other keys"
    }
  }
}
