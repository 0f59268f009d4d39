import Articles

/// What a line that is no text of an article is there for.
enum Furniture: Equatable {
  case print
  case share
  /// The invitation to rate, without figures.
  case rate
  case rating(RatingSummary)
  /// A BCP 47 tag of the language in which the text can be read too.
  case translation(String)
  /// The line above a poll.
  case poll
  /// What one presses to vote or to see how others did.
  case pollButton
  /// A door for a kind of readers; `isKnown` when the line can hardly mean anything else.
  case section(String, isKnown: Bool)

  /// Whether such a line by itself shows that this is a page saved with everything around its text.
  var isStrong: Bool {
    switch self {
    case .rate, .rating, .translation: true
    case .print, .share, .poll, .pollButton, .section: false
    }
  }

  /// Different ones together show it too.
  var kind: Int {
    switch self {
    case .print: 0
    case .share: 1
    case .rate: 2
    case .rating: 3
    case .translation: 4
    case .poll: 5
    case .pollButton: 6
    case .section: 7
    }
  }
}
