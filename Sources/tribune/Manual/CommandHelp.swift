import FoundationEssentials

/// What the parser of arguments knows of a command, as it tells other programs in JSON.
struct CommandHelp: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandHelp]?

  static func read(_ json: String) throws -> CommandHelp {
    struct Dump: Decodable {
      var command: CommandHelp
    }
    return try JSONDecoder().decode(Dump.self, from: Data(json.utf8)).command
  }
}
