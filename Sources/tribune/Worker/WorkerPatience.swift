/// How many seconds of silence a worker is given.
///
/// The worker's own limit is CPU time; this one is for a machine so busy, or a worker so stuck,
/// that the other never comes.
struct WorkerPatience {
  var document = 10.0
  /// The worker that fetches says something every other second, whatever servers do.
  var fetch = 15.0
}
