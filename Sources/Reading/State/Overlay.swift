import Screen

/// What lies over the panes and takes the keys first.
public enum Overlay: Equatable, Sendable {
  /// `top` is the first line on the screen.
  case help(top: Int)
  case menu(Menu)
  case ratings(RatingsSheet)
  case prompt(Prompt)
  case preview(PreviewState)
  case votes(VotesState)
  case question(Question)
  case pollForm(PollForm)
}
