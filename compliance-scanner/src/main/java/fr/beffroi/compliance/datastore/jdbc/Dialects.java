package fr.beffroi.compliance.datastore.jdbc;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** Which makes of database are known, by the first word of their URLs? */
public final class Dialects {
  /** Makes on which a dry run was tried. */
  private static final Set<String> TRIED =
      Set.of("postgresql", "postgres", "mariadb", "mysql", "sqlite", "h2");

  private static final Map<String, Dialect> BY_SCHEME = load();

  private Dialects() {}

  static Map<String, Dialect> byScheme() {
    return BY_SCHEME;
  }

  /** How that make writes SQL that keeps rows; empty where none of it was ever tried. */
  public static Optional<Spelling> spelling(String scheme) {
    return TRIED.contains(scheme) ? Optional.ofNullable(BY_SCHEME.get(scheme)) : Optional.empty();
  }

  private static Map<String, Dialect> load() {
    Map<String, Dialect> dialects = new TreeMap<>();
    for (Dialect dialect : ServiceLoader.load(Dialect.class, Dialects.class.getClassLoader())) {
      dialect.schemes().forEach(scheme -> dialects.put(scheme, dialect));
    }
    return dialects;
  }
}
