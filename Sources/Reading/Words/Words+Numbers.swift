extension Words {
  /// "1,204" or "1 204".
  public func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    guard digits.count > 3 else { return String(value) }
    let separator = language == .english ? "," : "\u{A0}"
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
      text.append(digit)
    }
    return text
  }

  /// A mean of stars with one decimal, rounded half up: "4.2" or "4,2"; what lies beyond 0 to 5 is
  /// cut off there.
  public func mean(_ value: Double) -> String {
    let tenths = value.isNaN ? 0 : Int((max(0, min(5, value)) * 10).rounded())
    return "\(tenths / 10)\(language == .english ? "." : ",")\(tenths % 10)"
  }

  /// A sentence with its full stop, unless what it quotes ends one itself.
  func ended(_ sentence: String) -> String {
    guard let last = sentence.last, ".!?…。！？".contains(last) else { return sentence + "." }
    return sentence
  }

  /// A number with its noun in the form that the number asks for.
  func counted(_ count: Int, _ one: String, _ other: String) -> String {
    "\(number(count)) \(count == 1 ? one : other)"
  }

  /// The Russian forms for 1, 2 and 5, by the CLDR's plural rules for whole numbers.
  func counted(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
    let rest = count % 100
    let form =
      switch (rest % 10, rest) {
      case (1, let rest) where rest != 11: one
      case (2...4, let rest) where !(12...14 ~= rest): few
      default: many
      }
    return "\(number(count)) \(form)"
  }
}
