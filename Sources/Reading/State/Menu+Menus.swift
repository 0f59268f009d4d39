import Articles

extension Menu {
  static let filters = Menu(
    title: .menu(.filter),
    items: zip("aukr", ArticleView.Status.allCases).map { key, status in
      Item(
        key: key,
        label: .sentence(.filterName(status)),
        choice: .invoke(Invocation(.filter, status.rawValue))
      )
    }
  )

  static let share = Menu(
    title: .menu(.share),
    items: [
      Item(key: "c", label: .sentence(.item(.copyLink)), choice: .copyLink),
      Item(key: "m", label: .sentence(.item(.write)), choice: .write),
      Item(key: "a", label: .sentence(.item(.show)), choice: .show),
    ]
  )

  static let save = Menu(
    title: .menu(.save),
    items: zip("tmh", Rendering.allCases).map { key, form in
      Item(key: key, label: .sentence(.item(.save(form))), choice: .save(form))
    } + [Item(key: "p", label: .sentence(.item(.printOut)), choice: .printOut)]
  )

  /// The sections of the library, each by a digit or a letter as far as there are some.
  static func sections(_ sections: [SectionCount]) -> Menu {
    let all = Item(key: "0", label: .sentence(.item(.allSections)), choice: .allSections)
    // Without j, k and q, which move and leave.
    let keys = Array("123456789abcdefghilmnoprstuvwxyz")
    let items = sections.enumerated().map { index, section in
      Item(
        key: keys.indices.contains(index) ? keys[index] : nil,
        label: .name(section.name, count: section.count),
        choice: .invoke(Invocation(.section, section.name))
      )
    }
    return Menu(title: .menu(.section), items: [all] + items)
  }
}
