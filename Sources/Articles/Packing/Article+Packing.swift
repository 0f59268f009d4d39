public import Packing

extension Article: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(guid)
    packer.pack(title)
    packer.pack(url)
    packer.pack(authors)
    packer.pack(publication)
    packer.pack(published)
    packer.pack(updated)
    packer.pack(language)
    packer.pack(sections)
    packer.pack(tags)
    packer.pack(translations)
    packer.pack(lead)
    packer.pack(body)
    packer.pack(summary)
    packer.pack(sourceRating)
    packer.pack(enclosures)
    packer.pack(image)
    packer.pack(comments)
    packer.pack(commentsURL)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      guid: try unpacker.optionalString(),
      title: try unpacker.string(),
      url: try unpacker.optionalString(),
      authors: try unpacker.array(),
      publication: try unpacker.optional(),
      published: try unpacker.optionalDate(),
      updated: try unpacker.optionalDate(),
      language: try unpacker.optionalString(),
      sections: try unpacker.strings(),
      tags: try unpacker.strings(),
      translations: try unpacker.array(),
      lead: try unpacker.array(),
      body: try unpacker.value(),
      summary: try unpacker.optionalString(),
      sourceRating: try unpacker.optional(),
      enclosures: try unpacker.array(),
      image: try unpacker.optional(),
      comments: try unpacker.optionalInt(),
      commentsURL: try unpacker.optionalString()
    )
  }
}

extension Author: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(name)
    packer.pack(affiliation)
    packer.pack(email)
    packer.pack(url)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      name: try unpacker.string(),
      affiliation: try unpacker.optionalString(),
      email: try unpacker.optionalString(),
      url: try unpacker.optionalString()
    )
  }
}

extension Publication: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(name)
    packer.pack(url)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(name: try unpacker.string(), url: try unpacker.optionalString())
  }
}

extension Translation: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(language)
    packer.pack(url)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(language: try unpacker.string(), url: try unpacker.optionalString())
  }
}

extension Enclosure: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(url)
    packer.pack(type)
    packer.pack(length)
    packer.pack(duration)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      url: try unpacker.string(),
      type: try unpacker.optionalString(),
      length: try unpacker.optionalInt(),
      duration: try unpacker.optionalInt()
    )
  }
}

extension Image: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(url)
    packer.pack(description)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(url: try unpacker.string(), description: try unpacker.string())
  }
}

extension RatingSummary: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(count)
    packer.pack(mean) { $0.pack($1) }
    packer.pack(histogram)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    let count = try unpacker.int()
    let mean = try unpacker.optional { (unpacker) throws(UnpackingError) in
      try unpacker.double()
    }
    guard count >= 0, mean?.isFinite ?? true else { throw .malformed }
    self.init(count: count, mean: mean, histogram: try unpacker.ints())
  }
}
