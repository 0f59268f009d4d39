import Articles
import CMarkdown
import Deciphering

extension MarkdownBlocks {
  /// Parses Markdown of UTF-8, which starts at `offset` of its file.
  static func parsing(
    _ bytes: ArraySlice<UInt8>,
    address: PageAddress?
  ) throws(DocumentError) -> MarkdownBlocks {
    guard !LabelWork.isTooMuch(in: bytes) else { throw .tooComplex }
    let blocks = MarkdownBlocks(address: address)
    let source = MarkdownSource(blocks: blocks)
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS
    )
    parser.enter_block = { MarkdownSource.of($2)?.enter($0, $1) ?? 1 }
    parser.leave_block = { MarkdownSource.of($2)?.leave($0, $1) ?? 1 }
    parser.enter_span = { MarkdownSource.of($2)?.enterSpan($0, $1) ?? 1 }
    parser.leave_span = { MarkdownSource.of($2)?.leaveSpan($0) ?? 1 }
    parser.text = { MarkdownSource.of($3)?.text($0, $1, Int($2)) ?? 1 }
    let result = bytes.withUnsafeBytes { buffer -> Int32 in
      guard let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress,
        let size = UInt32(exactly: buffer.count)
      else { return buffer.isEmpty ? 0 : 1 }
      source.start = start
      source.size = buffer.count
      return withExtendedLifetime(source) {
        md_parse(start, size, &parser, Unmanaged.passUnretained(source).toOpaque())
      }
    }
    guard result == 0 else { throw .tooComplex }
    blocks.flush()
    guard !blocks.isFull else { throw .tooComplex }
    return blocks
  }
}
