package fr.beffroi.compliance.datastore.jdbc;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.rules.Bilingual;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How does H2 spell it? Version 2, from its file or from its server. */
@AutoService(Dialect.class)
public final class H2Dialect implements Dialect {
  private static final String SUFFIX = ".mv.db";
  private static final int WRONG_PASSWORD = 28000;
  private static final int CANCELLED = 57014;
  private static final Set<Integer> NO_RIGHTS = Set.of(90096, 90040);
  private static final Set<Integer> CLOSED = Set.of(90067, 90098, 90121);

  private static final String RIGHTS =
      """
      SELECT 'ADMINISTRATOR', USER_NAME FROM INFORMATION_SCHEMA.USERS
       WHERE USER_NAME = CURRENT_USER AND IS_ADMIN
      UNION ALL
      SELECT 'HOLDS', COALESCE(RIGHTS, GRANTEDROLE, '?')
               || COALESCE(' (' || TABLE_SCHEMA || '.' || TABLE_NAME || ')', '')
        FROM INFORMATION_SCHEMA.RIGHTS WHERE RIGHTS IS NULL OR RIGHTS <> 'SELECT'
      """;

  @Override
  public List<String> schemes() {
    return List.of("h2");
  }

  @Override
  public String driver() {
    return "org.h2.Driver";
  }

  @Override
  public Target target(String store, StoreUrl url, StoreLimits limits) throws StoreUnreachable {
    String location = url.location();
    // Settings after a semicolon run scripts, among other things.
    if (location.indexOf(';') >= 0) {
      throw new StoreUnreachable(
          store,
          "son URL porte des réglages après un point-virgule ; enlevez-les",
          "its URL has settings after a semicolon; take them out");
    }
    if (location.startsWith("tcp:") || location.startsWith("ssl:")) {
      return new Target("jdbc:h2:" + location + ";IFEXISTS=TRUE", Map.of());
    }
    return new Target(
        "jdbc:h2:file:"
            + base(store, location)
            + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
        Map.of());
  }

  private static String base(String store, String location) throws StoreUnreachable {
    String path = location.replaceFirst("^file:", "").replaceFirst("^//", "");
    String base = path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    if (!Files.isRegularFile(Path.of(base + SUFFIX))) {
      throw new StoreUnreachable(
          store,
          "il n'y a pas de fichier à lire au chemin de son URL",
          "there is no file to read at the path of its URL");
    }
    return Path.of(base).toAbsolutePath().toString();
  }

  @Override
  public List<String> session(StoreLimits limits) {
    return List.of("SET TIME ZONE '" + limits.zone().getId().replace("'", "") + "'");
  }

  @Override
  public ReadOnlyProof prove(JdbcSession session) throws QueryFailed {
    if (session.isReadOnly()) {
      return new ReadOnlyProof.Proven(
          new Bilingual(
              "le fichier est ouvert en lecture seule (ACCESS_MODE_DATA=r) : H2 refuse toute écriture",
              "the file is open for reading only (ACCESS_MODE_DATA=r): H2 refuses every write"));
    }
    return WriteRights.prove(
        session,
        RIGHTS,
        new Bilingual(
            "le compte détient SELECT et rien d'autre",
            "the account holds SELECT and nothing else"));
  }

  @Override
  public String text(String column, int length) {
    return "CAST(" + column + " AS VARCHAR(" + length + "))";
  }

  @Override
  public String temporaryTable(String name) {
    return "CREATE LOCAL TEMPORARY TABLE " + quote(name) + " TRANSACTIONAL AS";
  }

  @Override
  public String day(String column) {
    return "CAST(" + column + " AS DATE)";
  }

  @Override
  public Optional<Reason> reason(String sqlState, int code) {
    if (code == WRONG_PASSWORD || NO_RIGHTS.contains(code)) {
      return Optional.of(Reason.NOT_PERMITTED);
    }
    if (code == CANCELLED) {
      return Optional.of(Reason.CANCELLED);
    }
    return CLOSED.contains(code) ? Optional.of(Reason.CONNECTION_LOST) : Optional.empty();
  }
}
