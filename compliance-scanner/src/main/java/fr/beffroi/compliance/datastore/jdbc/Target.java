package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.StoreUnreachable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is a driver told?
 *
 * @param url in JDBC's spelling, without secret
 * @param properties beside account and password
 */
record Target(String url, Map<String, String> properties) {
  Target {
    properties = Map.copyOf(properties);
  }

  /**
   * Refuses parameters that we do not know: some load classes, write logs or hand over local files.
   *
   * @param rest of a URL, from its first parameter on
   */
  static void refuseUnknown(String store, String rest, String separators, Set<String> known)
      throws StoreUnreachable {
    for (String parameter : rest.split("[" + separators + "]", -1)) {
      String name = parameter.split("=", 2)[0].strip();
      if (!name.isEmpty() && !known.contains(name.toLowerCase(Locale.ROOT))) {
        throw new StoreUnreachable(
            store,
            "son URL a un paramètre dont un audit n'a pas besoin ; enlevez-le. Sont permis : "
                + (known.isEmpty() ? "aucun" : String.join(", ", known.stream().sorted().toList())),
            "its URL has a parameter that an audit does not need; take it out. Allowed are: "
                + (known.isEmpty() ? "none" : String.join(", ", known.stream().sorted().toList())));
      }
    }
  }

  /** A network URL with its parameters checked. */
  static String network(String store, String location, Set<String> known) throws StoreUnreachable {
    if (!location.startsWith("//")) {
      throw new StoreUnreachable(
          store,
          "son URL s'écrit ainsi : postgresql://hôte:5432/base",
          "its URL reads like postgresql://host:5432/database");
    }
    int query = location.indexOf('?');
    if (query >= 0) {
      refuseUnknown(store, location.substring(query + 1), "&", known);
    }
    return location;
  }
}
