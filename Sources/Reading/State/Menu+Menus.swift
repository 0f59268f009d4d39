import Articles

extension Menu {
  /// Parts of what the list is about; the whole library, where that is more.
  static func views(in view: ArticleView) -> Menu {
    var items = zip("aukr", ArticleView.Status.allCases).map { key, status in
      Item(
        key: key,
        label: .sentence(.filterName(status)),
        choice: .invoke(Invocation(.view, status.rawValue))
      )
    }
    items.append(
      Item(
        key: "p",
        label: .sentence(.list(.withOpenPolls)),
        choice: .invoke(Invocation(.view, "polls"))
      )
    )
    if !view.isWhole {
      items.append(
        Item(
          key: "0",
          label: .sentence(.list(.wholeLibrary)),
          choice: .invoke(Invocation(.view, "library"))
        )
      )
    }
    return Menu(title: .list(.chooseView), items: items)
  }

  /// The orders, the one of now selected; relevance where words are looked for.
  static func orders(for view: ArticleView) -> Menu {
    let criteria = ArticleOrder.Criterion.allCases.filter {
      $0 != .relevance || view.query.hasWords
    }
    let items = zip("drmslpuw", criteria).map { key, criterion in
      Item(
        key: key,
        label: .sentence(.list(.criterion(criterion))),
        choice: .invoke(Invocation(.order, criterion.rawValue))
      )
    }
    let selected = criteria.firstIndex(of: view.order.criterion) ?? 0
    return Menu(title: .list(.chooseOrder), items: items, selected: selected)
  }

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
