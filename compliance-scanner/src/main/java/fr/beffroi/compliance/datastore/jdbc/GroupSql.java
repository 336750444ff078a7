package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.GroupQuestion;
import fr.beffroi.compliance.datastore.LinkQuestion;
import fr.beffroi.compliance.datastore.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which SQL counts groups and links? Names are quoted; nothing else comes from outside. */
final class GroupSql {
  private static final int FIVE = 5;

  private final Dialect dialect;

  GroupSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** One row: rows, groups, smallest, unique, under five, small, rows in small, least diverse. */
  String groups(GroupQuestion question) {
    String small = "p < " + question.threshold();
    return "SELECT SUM(n), COUNT(*), MIN(p), "
        + sumWhere("p = 1", "1")
        + ", "
        + sumWhere("p < " + FIVE, "1")
        + ", "
        + sumWhere(small, "1")
        + ", "
        + sumWhere(small, "n")
        + ", MIN(CASE WHEN "
        + small
        + " THEN NULL ELSE s END) FROM ("
        + perGroup(question, List.of())
        + ") g";
  }

  /** One row: rows, linked, linked to one. */
  String links(LinkQuestion question) {
    int keys = question.keys().size();
    String kept =
        "SELECT "
            + numbered("l", keys)
            + ", SUM(n) AS n FROM ("
            + perGroup(question.kept(), question.keys())
            + ") g WHERE p >= "
            + question.kept().threshold()
            + " GROUP BY "
            + numbered("l", keys);
    String on =
        IntStream.range(0, keys)
            .mapToObj(i -> "a.l" + i + " = b.l" + i)
            .collect(Collectors.joining(" AND "));
    return "SELECT SUM(n), "
        + sumWhere("m > 0", "n")
        + ", "
        + sumWhere("m = 1", "n")
        + " FROM (SELECT a.n AS n, b.m AS m FROM ("
        + kept
        + ") a LEFT JOIN ("
        + named(question.named(), question.namedKeys())
        + ") b ON "
        + on
        + ") j";
  }

  /** Rows n, persons p, sensitive values s and keys to link by, of each group. */
  private String perGroup(GroupQuestion question, List<GroupKey> links) {
    int keys = question.keys().size();
    List<String> inner = select("k", question.keys(), dialect::key);
    inner.addAll(select("l", links, dialect::linkKey));
    inner.add(question.person().map(this::column).orElse("1") + " AS person");
    inner.add(question.sensitive().map(this::column).orElse("NULL") + " AS special");
    List<String> outer = new ArrayList<>();
    outer.add("COUNT(*) AS n");
    outer.add((question.person().isPresent() ? "COUNT(DISTINCT person)" : "COUNT(*)") + " AS p");
    outer.add((question.sensitive().isPresent() ? "COUNT(DISTINCT special)" : "NULL") + " AS s");
    // One value a group: a link's key is made of a key of the group, and of nothing else.
    IntStream.range(0, links.size()).forEach(i -> outer.add("MIN(l" + i + ") AS l" + i));
    return "SELECT "
        + String.join(", ", outer)
        + " FROM (SELECT "
        + String.join(", ", inner)
        + from(question)
        + ") r"
        + (keys == 0 ? "" : " GROUP BY " + numbered("k", keys));
  }

  private String from(GroupQuestion question) {
    return " FROM "
        + dialect.quote(question.table())
        + " t"
        + question.person().map(person -> " WHERE " + column(person) + " IS NOT NULL").orElse("");
  }

  private String named(TableName table, List<GroupKey> keys) {
    return "SELECT "
        + numbered("l", keys.size())
        + ", COUNT(*) AS m FROM (SELECT "
        + String.join(", ", select("l", keys, dialect::linkKey))
        + " FROM "
        + dialect.quote(table)
        + " t) r GROUP BY "
        + numbered("l", keys.size());
  }

  private static List<String> select(
      String name, List<GroupKey> keys, BiFunction<GroupKey, String, String> spell) {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> spell.apply(keys.get(i), "t") + " AS " + name + i)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String column(String name) {
    return "t." + dialect.quote(name);
  }

  private static String numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(", "));
  }

  private static String sumWhere(String condition, String what) {
    return "SUM(CASE WHEN " + condition + " THEN " + what + " ELSE 0 END)";
  }
}
