import Exchange
import Glibc

// tribune-worker read | fetch
guard let role = CommandLine.arguments.dropFirst().first.flatMap(WorkerRole.init) else { exit(64) }
Limits.beforeTheFirstByte(role)
let confining = Confining(role)
do {
  switch role {
  case .read:
    var service = ReadingService(confining)
    try service.run()
  case .fetch:
    var service = FetchingService(confining)
    try service.run()
  }
} catch {
  // What came is no request. There is nothing to answer, and nothing to go on with.
  exit(70)
}
