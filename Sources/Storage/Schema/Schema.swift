import GRDB

/// The migrations of the library, oldest first: appended to, never edited.
enum Schema {
  /// "Trib" in ASCII, in the file's header: what tells a library from another program's database.
  static let applicationID: Int32 = 0x5472_6962

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    // Every foreign key stays enforced while a migration runs; the deferred check would read the
    // whole library once more.
    migrator.registerMigration("first", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      for part in [articles, readers, polls, lists, listTriggers, search] {
        try db.execute(sql: part)
      }
      try db.execute(
        sql: "INSERT INTO readers (key, isLocal) VALUES (lower(hex(randomblob(16))), 1)"
      )
    }
    migrator.registerMigration("sources", foreignKeyChecks: .immediate) { db in
      for part in [sources, hiding] { try db.execute(sql: part) }
    }
    migrator.registerMigration("feed facts", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: feedFacts)
    }
    migrator.registerMigration("views", foreignKeyChecks: .immediate) { db in
      for part in [views, copies, scopes, listing, sourceScopeTriggers] {
        try db.execute(sql: part)
      }
      try Upgrade(db: db).fillFolders()
      try Upgrade(db: db).fillArticles()
      for part in [copyIndexes, ratingTriggers] { try db.execute(sql: part) }
      try Upgrade(db: db).findCopies()
      try db.execute(sql: staleTriggers)
    }
    migrator.registerMigration("history", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: history)
    }
    migrator.registerMigration("retention", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: retention)
    }
    migrator.registerMigration("ballot log", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: rules)
      try LogUpgrade(db: db).run()
      try db.execute(sql: logTriggers)
    }
    return migrator
  }()
}
