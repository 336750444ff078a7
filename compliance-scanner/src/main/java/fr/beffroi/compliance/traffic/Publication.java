package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.Evasion;
import fr.beffroi.rules.Bilingual;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is there to be shown, in whatever format? Whoever writes it has nothing else to write.
 *
 * @param withheld months with uses by fewer than five people, or by nobody that a log tells apart
 * @param signals what the logs show
 * @param coverage of which days they are
 */
public record Publication(
    Span period,
    List<Figure> figures,
    Set<YearMonth> withheld,
    Set<Signal> signals,
    Coverage coverage,
    Caps caps) {
  private static final Bilingual NEVER =
      new Bilingual(
          "les contenus, par choix ; les téléphones personnels ; les noms chiffrés (ECH) et"
              + " les résolveurs de chacun (DoH) ; les assistants d'une suite sur son domaine"
              + " habituel",
          "contents, by choice; personal telephones; encrypted names (ECH) and resolvers of"
              + " one's own (DoH); assistants within a suite on its usual domain");
  private static final Bilingual DOH =
      new Bilingual(
          "des postes interrogent un résolveur chiffré (DoH) : leurs questions échappent au journal"
              + " DNS",
          "computers ask an encrypted resolver (DoH): their questions escape the DNS log");

  private static final Bilingual FEW =
      new Bilingual(
          "dans une ligne, des requêtes, des lignes DNS ou un volume de moins de cinq personnes :"
              + " ils n'y sont pas dits (0 ou inconnu)",
          "in some row, requests, DNS lines or a volume of fewer than five people: they are not"
              + " told there (0 or unknown)");

  private static final Bilingual ONCE =
      new Bilingual(
          "ce que voient deux journaux compte une fois : par jour, poste et fournisseur, les requêtes"
              + " sont celles du proxy, à défaut celles du journal de connexions qui en a le plus ;"
              + " le proxy lui-même, vu par le pare-feu, est à inscrire sous « relays »",
          "what two logs see counts once: by day, computer and provider, requests are those of the"
              + " proxy, else those of the log of connections that has most of them; the proxy"
              + " itself, as the firewall sees it, belongs under relays");

  /** Who is taken for one person? */
  public enum Counted {
    USERS,
    ADDRESSES,
    /** Some logs name users, others do not: one person may be both. */
    USERS_OR_ADDRESSES
  }

  public Publication {
    figures = List.copyOf(figures);
    withheld = Set.copyOf(withheld);
    signals = Set.copyOf(signals);
  }

  public Counted counted() {
    if (!signals.contains(Signal.ACCOUNT)) {
      return Counted.ADDRESSES;
    }
    // A resolver names nobody.
    boolean named =
        coverage.kinds().values().stream().allMatch(seen -> seen.accounts() == Coverage.Share.ALL);
    return named ? Counted.USERS : Counted.USERS_OR_ADDRESSES;
  }

  /** Does any log say how much was sent? Where none does, a sum of 0 means nothing. */
  public boolean saysVolumes() {
    List<Figure> uses = of(Figure.Table.USE);
    boolean mute = !uses.isEmpty() && uses.stream().allMatch(use -> use.sent().isEmpty());
    return signals.contains(Signal.VOLUME) && !mute;
  }

  /** How requests are counted, where several kinds of log may have the same. */
  public Optional<Bilingual> counting() {
    return coverage.kinds().keySet().containsAll(Set.of(LogKind.PROXY, LogKind.CONNECTION))
        ? Optional.of(ONCE)
        : Optional.empty();
  }

  public List<Figure> of(Figure.Table table) {
    return figures.stream().filter(figure -> figure.table() == table).toList();
  }

  /** What could not be seen, and why. */
  public List<Bilingual> unseen() {
    List<Bilingual> unseen = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      if (!signals.contains(signal)) {
        unseen.add(signal.missing());
      }
    }
    unseen.addAll(coverage.gaps());
    if (of(Figure.Table.EVASION).stream()
        .anyMatch(figure -> figure.label().subject().equals(Evasion.DOH.word()))) {
      unseen.add(DOH);
    }
    if (caps.few()) {
      unseen.add(FEW);
    }
    unseen.add(NEVER);
    return unseen;
  }
}
