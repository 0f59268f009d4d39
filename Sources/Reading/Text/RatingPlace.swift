/// Where a line of ratings stands in an article: above or below its text.
///
/// The raw value is the argument of the command that opens what is behind the line.
enum RatingPlace: String, Sendable {
  case above
  case below
}
