extension Trouble {
  var russian: String {
    switch self {
    case .noSuchFile: "такого файла нет"
    case .notReadable(let what): "это нельзя прочесть: \(what)"
    case .noArticle: "в нём нет статьи"
    case .noDocumentInFolder: "в этой папке нет документов"
    case .isFolder: "это папка"
    case .tooComplex: "слишком сложно, чтобы показать"
    case .onlyWebAddresses: "загружаются только адреса http и https"
    case .refused(let status): "сервер ответил кодом \(status)"
    case .tooLarge: "ответ слишком велик"
    case .privateAddress(let what):
      "\(what) находится в частной сети, а туда ведут только адреса, набранные вручную"
    case .tooManyRedirects: "сервер отсылает всё дальше и дальше"
    case .timeOut: "сервер не отвечает вовремя"
    case .certificateExpired: "срок сертификата сервера истёк"
    case .certificateNotYetValid: "сертификат сервера ещё не действует"
    case .certificateOfAnotherHost: "сертификат сервера выдан другому узлу"
    case .certificateSelfSigned: "сертификат сервера подписан только им самим"
    case .certificateOfUnknownAuthority:
      "сертификат сервера выдан центром, который здесь неизвестен"
    case .noSecureConnection(let words): "нет защищённого соединения: \(words)"
    case .gone: "сервер сообщает, что этого больше нет и не будет"
    case .noFeed: "там страница, а не лента"
    case .noOutline: "это не OPML"
    case .isOutline: "это список источников; его возьмёт «tribune opml import»"
    case .workerMissing(let places):
      "нет программы tribune-worker; её искали здесь: \(places.joined(separator: ", "))"
    case .workerNotStarted(let number): "tribune-worker не запустился (ошибка \(number))"
    case .workerEnded(let status): "tribune-worker завершился сам (код \(status))"
    case .stopped: "остановлено"
    case .busyReading: "читается другой документ"
    case .newerLibrary:
      "библиотеку записала более новая версия Tribune; она не тронута, откройте её той версией"
    case .olderLibrary(let path):
      "\(path): библиотека старой версии, а обновить её нельзя: она только для чтения"
    case .otherDatabase(let path): "\(path): это база данных другой программы"
    case .damagedLibrary(let what):
      "библиотека повреждена (\(what)); подробнее: tribune doctor"
    case .readOnlyLibrary(let path): "\(path): библиотека только для чтения"
    case .noRoom: "на диске нет места"
    case .locked: "библиотеку держит другая программа; попробуйте ещё раз"
    case .notInLibrary: "в библиотеке этого (больше) нет"
    case .severalBegin(let count): "так начинаются \(count) имён; введите больше"
    case .tooManyLanguages(let most): "у статьи может быть не больше \(most) языков"
    case .told(let words): words
    }
  }
}
