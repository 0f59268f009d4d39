import Articles
import Deciphering

extension XMLElement {
  /// A file that its attributes describe, its address in the one of this name.
  func enclosure(_ addressAttribute: String) -> Enclosure? {
    guard let url = address(self[addressAttribute]) else { return nil }
    return Enclosure(
      url: url,
      type: self["type"]?.content,
      length: self["length"].flatMap { Int($0.trimmed) }.flatMap { $0 > 0 ? $0 : nil },
      duration: MediaRSS.seconds(self["duration"])
    )
  }
}
