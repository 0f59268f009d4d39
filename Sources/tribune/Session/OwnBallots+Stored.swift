import Reading
import Storage

extension OwnBallots {
  /// A poll as the library has it.
  init(_ vote: OwnVote) {
    self.init(
      standing: vote.poll.standing,
      article: vote.poll.article,
      articleTitle: vote.poll.articleTitle,
      publication: vote.poll.publication,
      records: vote.records
    )
  }
}
