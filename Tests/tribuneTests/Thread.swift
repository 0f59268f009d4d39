import Glibc

/// A thread of the system that runs one closure.
struct Thread {
  private var id = pthread_t()

  init(_ body: @escaping @Sendable () -> Void) throws {
    let box = Unmanaged.passRetained(Box(body: body))
    let problem = pthread_create(
      &id,
      nil,
      { box in
        if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body() }
        return nil
      },
      box.toOpaque()
    )
    if problem != 0 {
      box.release()
      throw NotStarted(problem: problem)
    }
  }

  func join() {
    pthread_join(id, nil)
  }

  struct NotStarted: Error {
    var problem: Int32
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void

    init(body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }
}
