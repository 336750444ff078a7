package fr.beffroi.compliance.report;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which reports are there? Every {@link Report} of the class path, by name. */
public final class Reports {
  private static final SortedMap<String, Report> BY_NAME = load();

  private Reports() {}

  public static List<Report> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** The report of that name. */
  public static Optional<Report> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static SortedMap<String, Report> load() {
    SortedMap<String, Report> byName = new TreeMap<>();
    for (Report report : ServiceLoader.load(Report.class, Reports.class.getClassLoader())) {
      if (byName.put(report.name(), report) != null) {
        throw new IllegalStateException("two reports are called '" + report.name() + "'");
      }
    }
    return byName;
  }
}
