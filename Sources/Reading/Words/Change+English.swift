import Articles

extension Change {
  /// "10,000 articles marked as read", "“Night trains” rated 4 stars".
  func english(_ words: Words) -> String {
    let thing = count == 1 && !title.isEmpty ? "“\(title)”" : words.string(.articles(count))
    return switch deed {
    case .read(true): "\(thing) marked as read"
    case .read(false): "\(thing) marked as unread"
    case .kept(true): "\(thing) kept"
    case .kept(false): "\(thing) no longer kept"
    case .rated(let rating?): "\(thing) rated \(words.counted(rating.stars, "star", "stars"))"
    case .rated(nil): "\(thing): rating withdrawn"
    case .tagged(let adding, let removing): "\(thing): tags \(signed(adding, removing))"
    case .cast: "“\(title)”: ballot cast"
    case .recast: "“\(title)”: ballot changed"
    case .withdrawn: "“\(title)”: ballot withdrawn"
    case .renamed(let name?): "“\(title)” renamed to “\(name)”"
    case .renamed(nil): "“\(title)” called again as its feed calls itself"
    case .moved(""): "“\(title)” taken out of its folder"
    case .moved(let folder): "“\(title)” moved to folder \(folder)"
    case .fullText(true): "“\(title)”: whole texts fetched"
    case .fullText(false): "“\(title)”: whole texts no longer fetched"
    case .removed: "“\(title)” removed"
    case .restored: "“\(title)” brought back"
    case .folderRenamed(let name): "folder “\(title)” renamed to “\(name)”"
    case .viewAdded: "view “\(title)” added"
    case .viewRenamed(let name): "view “\(title)” renamed to “\(name)”"
    case .viewChanged: "view “\(title)” changed"
    case .viewRemoved: "view “\(title)” removed"
    }
  }

  /// "+trains −ships".
  func signed(_ adding: [String], _ removing: [String]) -> String {
    (adding.map { "+\($0)" } + removing.map { "−\($0)" }).joined(separator: " ")
  }
}
