import Screen

/// How a run of text looks.
struct Look: Equatable {
  var scope: Scope
  var attributes: Style.Attributes = []
  var link: Int?
}
