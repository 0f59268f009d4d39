import CXML
import Deciphering

/// One entity in the form of libxml2, lent to it until it asks for the next one.
final class LibraryEntity {
  private static let room = 1024

  private let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
  private let content = UnsafeMutablePointer<xmlChar>.allocate(capacity: LibraryEntity.room)

  init() {
    entity.initialize(to: xmlEntity())
    content.initialize(repeating: 0, count: LibraryEntity.room)
  }

  deinit {
    entity.deallocate()
    content.deallocate()
  }

  /// An entity that libxml2 hands on as this text, without looking for markup in it.
  func ready(_ name: UnsafePointer<xmlChar>, text: String) -> xmlEntityPtr? {
    let bytes = text.utf8
    guard bytes.count < LibraryEntity.room else { return nil }
    for (position, byte) in bytes.enumerated() { content[position] = byte }
    content[bytes.count] = 0
    return fill(name, XML_INTERNAL_PREDEFINED_ENTITY, content, length: bytes.count)
  }

  /// An entity that libxml2 leaves as the reference that it is.
  func untouched(_ name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
    fill(name, XML_INTERNAL_GENERAL_ENTITY, nil, length: 0)
  }
}

extension LibraryEntity {
  private func fill(
    _ name: UnsafePointer<xmlChar>,
    _ type: xmlEntityType,
    _ content: UnsafeMutablePointer<xmlChar>?,
    length: Int
  ) -> xmlEntityPtr {
    entity.pointee = xmlEntity()
    entity.pointee.type = XML_ENTITY_DECL
    entity.pointee.name = name
    entity.pointee.etype = type
    entity.pointee.content = content
    entity.pointee.length = Int32(length)
    return entity
  }
}
