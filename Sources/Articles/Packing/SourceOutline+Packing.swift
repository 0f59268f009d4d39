public import Packing

extension SourceOutline: Packable {
  public func pack(into packer: inout Packer) {
    packer.pack(url)
    packer.pack(title)
    packer.pack(siteURL)
    packer.pack(folder)
  }

  public init(from unpacker: inout Unpacker) throws(UnpackingError) {
    self.init(
      url: try unpacker.string(),
      title: try unpacker.string(),
      siteURL: try unpacker.optionalString(),
      folder: try unpacker.string()
    )
  }
}
