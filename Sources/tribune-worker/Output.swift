import Exchange

/// The one way out, shared by those who read and those who answer.
final class Output {
  private var stream = ReplyStream(descriptor: 1)

  func send(_ reply: Reply) {
    stream.send(reply)
  }

  func flush() {
    stream.flush()
  }
}
