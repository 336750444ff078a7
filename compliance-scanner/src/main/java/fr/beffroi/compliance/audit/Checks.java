package fr.beffroi.compliance.audit;

import java.util.List;
import java.util.ServiceLoader;

/** Which checks are there? Every {@link Check} of the class path. */
public final class Checks {
  private static final List<Check> ALL =
      ServiceLoader.load(Check.class, Checks.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Checks() {}

  public static List<Check> all() {
    return ALL;
  }
}
