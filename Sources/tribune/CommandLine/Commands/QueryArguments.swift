import ArgumentParser
import Articles

/// A query on the command line.
struct QueryArguments: ParsableArguments {
  @Argument(
    help: "Words, \"phrases\" and terms such as is:unread; see QUERIES in the manual.",
    completion: .list(QueryField.allCases.map { $0.rawValue + ":" })
  )
  var query: [String] = []

  /// What was typed, arguments a space apart.
  var typed: String { query.joined(separator: " ") }

  /// - Throws: `ExitError` that points at the mistake.
  func parsed() throws -> Query { try Self.parsed(typed) }

  static func parsed(_ typed: String) throws -> Query {
    do throws(QueryProblem) {
      return try QueryParser.parse(typed)
    } catch {
      throw ExitError(error, in: typed)
    }
  }
}

/// The order of what is listed.
struct OrderOptions: ParsableArguments {
  @Option(
    help: "By what to put them in order: \(OrderOptions.names.joined(separator: ", ")).",
    completion: .list(OrderOptions.names),
    transform: OrderOptions.criterion
  )
  var order: ArticleOrder.Criterion?
  @Flag(help: "The last first.") var reversed = false

  func order(or usual: ArticleOrder.Criterion) -> ArticleOrder {
    ArticleOrder(order ?? usual, isReversed: reversed)
  }

  private static let names = ArticleOrder.Criterion.allCases.map(\.rawValue)

  private static func criterion(_ typed: String) throws -> ArticleOrder.Criterion {
    if let criterion = ArticleOrder.Criterion(rawValue: typed) { return criterion }
    throw ValidationError("“\(typed)” is no order; there are \(names.joined(separator: ", ")).")
  }
}
