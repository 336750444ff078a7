package fr.beffroi.cli.sample.stage;

import java.util.List;

/**
 * What will be said of something that happens in the month: the truth against which alerts are
 * scored.
 *
 * @param kind what it is: {@code ssh_brute_force_slow}
 * @param category the alert category that names it best, in the product's words; {@code benign}
 * @param acceptable categories of alerts that count as having seen it, {@code category} among them
 * @param sources addresses it comes from
 * @param users accounts that are tried, used or made
 * @param hosts machines that it touches, or the source of lines that fell silent
 * @param tolerated benign, but nothing in the lines says so: only a person knows that it is allowed
 */
public record Told(
    String kind,
    String category,
    List<String> acceptable,
    List<String> sources,
    List<String> users,
    List<String> hosts,
    boolean tolerated,
    String fr,
    String en) {
  public static final String BENIGN = "benign";

  public Told {
    acceptable = List.copyOf(acceptable);
    sources = List.copyOf(sources);
    users = List.copyOf(users);
    hosts = List.copyOf(hosts);
  }

  /** An attack; the first category names it, the others are accepted too. */
  public static Told attack(String kind, String... categories) {
    return new Told(
        kind, categories[0], List.of(categories), List.of(), List.of(), List.of(), false, "", "");
  }

  public static Told benign(String kind) {
    return new Told(kind, BENIGN, List.of(), List.of(), List.of(), List.of(), false, "", "");
  }

  public Told from(List<String> addresses) {
    return new Told(kind, category, acceptable, addresses, users, hosts, tolerated, fr, en);
  }

  public Told from(String... addresses) {
    return from(List.of(addresses));
  }

  public Told accounts(List<String> names) {
    return new Told(kind, category, acceptable, sources, names, hosts, tolerated, fr, en);
  }

  public Told accounts(String... names) {
    return accounts(List.of(names));
  }

  public Told on(List<String> machines) {
    return new Told(kind, category, acceptable, sources, users, machines, tolerated, fr, en);
  }

  public Told on(String... machines) {
    return on(List.of(machines));
  }

  /** Only a person knows that it is allowed; an alert about it is neither right nor wrong. */
  public Told onlyPeopleKnow() {
    return new Told(kind, category, acceptable, sources, users, hosts, true, fr, en);
  }

  public Told said(String french, String english) {
    return new Told(kind, category, acceptable, sources, users, hosts, tolerated, french, english);
  }
}
