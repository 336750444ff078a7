package fr.beffroi.compliance.datastore.jdbc;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.DataStore;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.rules.Bilingual;
import java.util.Set;

/** How is a relational database opened? By the {@link Dialect} of its URL's scheme. */
@AutoService(DataStore.class)
public final class JdbcStore implements DataStore {
  @Override
  public Set<String> schemes() {
    return Set.copyOf(Dialects.byScheme().keySet());
  }

  @Override
  public OpenStore open(StoreAddress address, StoreLimits limits) throws StoreUnreachable {
    Dialect dialect = Dialects.byScheme().get(address.url().scheme());
    if (dialect == null) {
      throw new IllegalArgumentException(address.url().scheme() + ": is no relational store");
    }
    JdbcSession session = new JdbcSession(dialect, limits, new Connector(dialect, address, limits));
    try {
      session.connect();
    } catch (QueryFailed e) {
      session.close();
      Bilingual words = words(e);
      throw new StoreUnreachable(address.name(), words.french(), words.english());
    }
    return new OpenJdbcStore(dialect, limits, session);
  }

  private static Bilingual words(QueryFailed failure) {
    Bilingual what =
        switch (failure.reason()) {
          case NOT_PERMITTED ->
              new Bilingual(
                  "la base a refusé le compte ; vérifiez nom, mot de passe et droits",
                  "it refused the account; check user, password and rights");
          case BROKEN_DEFINITION ->
              new Bilingual(
                  "cette base n'existe pas ; vérifiez l'URL",
                  "it has no such database; check the URL");
          default ->
              new Bilingual(
                  "pas de réponse convenable ; vérifiez hôte, port, fichier et réseau",
                  "it did not answer as expected; check host, port, file and network");
        };
    return new Bilingual(what.french() + failure.ofState(), what.english() + failure.ofState());
  }
}
