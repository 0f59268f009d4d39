import Foundation

/// Titles as nobody should write them; none where ../shared is not there.
enum HostileText {
  static let titles: [String] = {
    let path = BuiltProgram.shared + "/hostile/titles.json"
    guard let bytes = FileManager.default.contents(atPath: path),
      let object = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    else { return [] }
    return object.keys.sorted().compactMap { object[$0] as? String }
  }()
}
