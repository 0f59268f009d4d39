import CUnistring

extension Strand {
  /// Marks the places to break that libunistring finds in the text, whose UTF-8 is given.
  mutating func markBreaks(by bytes: [UInt8]) {
    var verdicts = [CChar](repeating: 0, count: bytes.count)
    u8_possible_linebreaks_v2(bytes, bytes.count, "UTF-8", &verdicts)
    for run in runs where run.offset != nil {
      for index in run.units where starts[index] > 0 {
        let verdict = Int(verdicts[Int(starts[index])])
        if verdict == Int(UC_BREAK_POSSIBLE) { units[index].breaksBefore = true }
      }
    }
  }

  /// A line that may begin with a text may begin with the ornament that leans on it instead.
  mutating func moveBreaksBeforeLeaningRuns() {
    for index in runs.indices.dropLast() where runs[index].leans {
      let ornament = runs[index].units.lowerBound
      let follower = runs[index + 1].units.lowerBound
      guard ornament < follower, follower < units.count else { continue }
      units[ornament].breaksBefore = units[follower].breaksBefore
      units[follower].breaksBefore = units[follower - 1].isSpace
    }
  }

  /// Marks the units at which the author ended a line, given their bytes in ascending order.
  mutating func markLineEnds(_ ends: [Int]) {
    var rest = ends[...]
    for run in runs where run.offset != nil {
      while let end = rest.first, end < run.end {
        if let index = unit(at: end, in: run.units) { units[index].endsLine = true }
        rest.removeFirst()
      }
    }
  }
}

extension Strand {
  /// The unit that begins at a byte of the text, by binary search.
  private func unit(at byte: Int, in range: Range<Int>) -> Int? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && starts[low] == byte ? low : nil
  }
}
