extension Furniture {
  /// How furniture is worded, in lower case; a longer phrase stands before its own beginning.
  static let phrases: [(words: [UInt8], meaning: Furniture)] =
    all.map { (Array($0.0.utf8), $0.1) }.sorted { $0.0.count > $1.0.count }

  private static var all: [(String, Furniture)] {
    var all: [(String, Furniture)] = []
    for words in [
      "print", "print version", "print this article", "print this page", "printable version",
      "print article", "печать", "распечатать", "версия для печати", "распечатать статью",
    ] {
      all.append((words, .print))
    }
    for words in [
      "share", "share this article", "share this page", "share this story", "share this",
      "share article", "share on facebook", "share on twitter", "share by email",
      "email this article", "send to a friend", "tell a friend", "поделиться",
      "поделиться статьей", "поделиться статьёй", "поделиться этой статьей",
      "поделиться в соцсетях", "поделитесь статьей", "рассказать друзьям", "отправить другу",
    ] {
      all.append((words, .share))
    }
    for words in [
      "rate this article", "rate this page", "rate this story", "rate this", "rate the article",
      "your rating", "article rating", "оценить статью", "оцените статью", "оцените материал",
      "оцените эту статью", "ваша оценка", "рейтинг статьи",
    ] {
      all.append((words, .rate))
    }
    for words in [
      "poll", "polls", "our poll", "poll conducted", "polls conducted", "poll results",
      "poll of the day", "poll of the week", "reader poll", "readers' poll", "readers poll",
      "survey", "survey conducted", "опрос", "опросы", "наш опрос", "опрос проведен",
      "опрос проведён", "проведен опрос", "проведён опрос", "проведенный опрос",
      "проведённый опрос", "проведенные опросы", "результаты опроса", "опрос читателей",
      "голосование", "опрос дня", "опрос недели",
    ] {
      all.append((words, .poll))
    }
    for words in [
      "vote", "vote now", "cast your vote", "view results", "see results", "show results",
      "results", "голосовать", "проголосовать", "показать результаты", "посмотреть результаты",
      "результаты",
    ] {
      all.append((words, .pollButton))
    }
    for (words, language) in translations { all.append((words, .translation(language))) }
    for (reader, words) in readers {
      for word in words { all.append((word, .section(reader, isKnown: true))) }
    }
    return all
  }

  private static let translations = [
    ("read in english", "en"), ("read this in english", "en"), ("in english", "en"),
    ("english version", "en"), ("читать на английском", "en"), ("читать по-английски", "en"),
    ("английская версия", "en"), ("auf englisch lesen", "en"), ("lire en anglais", "en"),
    ("read in russian", "ru"), ("russian version", "ru"), ("читать на русском", "ru"),
    ("читать по-русски", "ru"), ("на русском", "ru"), ("русская версия", "ru"),
    ("auf russisch lesen", "ru"), ("lire en russe", "ru"),
    ("read in german", "de"), ("auf deutsch lesen", "de"), ("auf deutsch", "de"),
    ("deutsche version", "de"), ("читать на немецком", "de"),
    ("read in french", "fr"), ("lire en français", "fr"), ("en français", "fr"),
    ("version française", "fr"), ("читать на французском", "fr"),
    ("read in spanish", "es"), ("leer en español", "es"), ("en español", "es"),
    ("versión en español", "es"), ("читать на испанском", "es"),
    ("read in italian", "it"), ("leggi in italiano", "it"), ("leggere in italiano", "it"),
    ("read in portuguese", "pt"), ("ler em português", "pt"), ("leia em português", "pt"),
    ("read in ukrainian", "uk"), ("читати українською", "uk"), ("читать на украинском", "uk"),
    ("read in polish", "pl"), ("czytaj po polsku", "pl"),
    ("read in turkish", "tr"), ("türkçe oku", "tr"), ("read in kazakh", "kk"),
    ("қазақша оқу", "kk"), ("читать на казахском", "kk"),
    ("read in chinese", "zh"), ("阅读中文版", "zh"), ("中文版", "zh"),
    ("read in arabic", "ar"), ("اقرأ بالعربية", "ar"),
    ("read in japanese", "ja"), ("日本語で読む", "ja"),
  ]

  /// The kinds of readers for whom pages have doors; one word for each, whatever the language, so
  /// that a library of several languages can be sorted by them.
  private static let readers = [
    ("business", ["for business", "for businesses", "для бизнеса"]),
    (
      "researchers",
      ["for researchers", "для исследователей", "для учёных", "для ученых", "for scientists"]
    ),
    ("students", ["for students", "для студентов", "для учащихся"]),
    ("teachers", ["for teachers", "for educators", "для учителей", "для преподавателей"]),
    (
      "journalists",
      [
        "for journalists", "for media", "for the media", "for press", "для прессы",
        "для журналистов", "для сми",
      ]
    ),
    ("investors", ["for investors", "для инвесторов"]),
    ("experts", ["for experts", "for professionals", "для экспертов", "для специалистов"]),
    (
      "government",
      [
        "for government", "for policymakers", "for policy makers", "для органов власти",
        "для государства",
      ]
    ),
    ("parents", ["for parents", "для родителей"]),
    ("developers", ["for developers", "для разработчиков"]),
  ]
}
