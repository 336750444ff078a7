package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.TableName;

/** How does one make of database write names and keys, for SQL that people run themselves? */
public interface Spelling {
  /** An identifier, safe whatever it contains. */
  String quote(String identifier);

  /** A table with its schema. */
  String quote(TableName table);

  /** What a key makes of a column of the table {@code alias}, as people would read it. */
  String value(GroupKey key, String alias);

  /** The same to group by: one value for one group, whatever the column's collation. */
  String key(GroupKey key, String alias);

  /**
   * The beginning of a statement that keeps the rows of a query until the session ends, up to the
   * query itself. Such a table commits no transaction, which others do in MariaDB and H2.
   */
  String temporaryTable(String name);
}
