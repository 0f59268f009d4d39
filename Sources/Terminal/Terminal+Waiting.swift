import CTerminal
import Glibc
public import Screen

extension Terminal {
  /// How long the rest of a sequence that began with ESC may take.
  private static let escapeMilliseconds = 25
  /// How long a paste may pause; one whose end was lost must not swallow keys for ever.
  private static let pasteMilliseconds = 500

  /// Waits for input, for a descriptor to become readable or for so many milliseconds.
  ///
  /// Returns all inputs that have come, none where it was the descriptor or the time. Without a
  /// timeout it waits as long as it takes. A terminal that is gone says `.hangUp` at every call.
  /// Stopping and going on (^Z, `fg`) happens in here and is not seen but for a new size.
  public func wait(alsoOn descriptor: Int32? = nil, timeout milliseconds: Int? = nil) -> [Input] {
    let end = milliseconds.map { Self.now() + max(0, $0) }
    var inputs: [Input] = []
    while true {
      if isGone { return [.hangUp] }
      if measure() { inputs.append(.resize(size)) }
      let patience = inputs.isEmpty ? patience(until: end) : 0
      var descriptors = [
        pollfd(fd: terminal_signals(), events: Int16(POLLIN), revents: 0),
        pollfd(fd: terminal_keys(), events: Int16(POLLIN), revents: 0),
        // poll() passes over a negative descriptor.
        pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&descriptors, nfds_t(descriptors.count), patience)
      if ready < 0 {
        // What may end is told by the handlers; anything but an interruption cannot be waited for.
        if errno == EINTR { continue }
        isGone = true
        continue
      }
      if ready == 0, decoder.isWaiting { inputs += decoder.giveUpWaiting(at: Self.now()) }
      if descriptors[0].revents != 0 { inputs += takeSignals() }
      if descriptors[1].revents != 0 { inputs += takeKeys() }
      if !inputs.isEmpty || descriptors[2].revents != 0 { return inputs }
      if let end, Self.now() >= end { return [] }
    }
  }
}

extension Terminal {
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private func patience(until end: Int?) -> Int32 {
    var left = end.map { max(0, $0 - Self.now()) } ?? -1
    if decoder.isWaiting {
      let pause = decoder.isPasting ? Self.pasteMilliseconds : Self.escapeMilliseconds
      left = left < 0 ? pause : min(left, pause)
    }
    return Int32(clamping: left)
  }

  private func takeKeys() -> [Input] {
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { room, count in
      count = max(0, read(terminal_keys(), room.baseAddress, room.count))
    }
    guard !bytes.isEmpty else {
      // An interrupted read is tried again at the next turn.
      if errno != EINTR { isGone = true }
      return isGone ? [.hangUp] : []
    }
    return decoder.take(bytes, at: Self.now())
  }

  private func takeSignals() -> [Input] {
    let bytes = [UInt8](unsafeUninitializedCapacity: 64) { room, count in
      count = max(0, read(terminal_signals(), room.baseAddress, room.count))
    }
    var inputs: [Input] = []
    for signal in Set(bytes.map(Int32.init)).sorted() {
      switch signal {
      case SIGTSTP: stop()
      case SIGCONT: retake()
      case SIGWINCH: continue
      case SIGHUP:
        isGone = true
        inputs.append(.hangUp)
      default: inputs.append(.end(signal: signal))
      }
    }
    if !isGone, measure() { inputs.append(.resize(size)) }
    return inputs
  }
}
