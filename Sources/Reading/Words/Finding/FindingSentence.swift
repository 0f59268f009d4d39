/// What is said of searches, filters and smart views.
public enum FindingSentence: Equatable, Sendable {
  case found(Int, unread: Int)
  /// How many are known while it is still counted.
  case moreThan(Int)
  case noMatch
  case matches(Int)
  /// A smart view has this name.
  case saved(String)
  case chooseSmartView
}
