package fr.beffroi.compliance.disclosure;

import fr.beffroi.compliance.disclosure.TwoPeople.Approval;
import fr.beffroi.compliance.seal.Signer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is a person told whose name was looked up? A letter in French, which the commune hands over
 * within a month (GDPR, article 14, 3).
 */
public final class Notice {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  private final DisclosureRequest request;
  private final String provider;
  private final List<Approval> approvals;
  private final LocalDate today;
  private final ZoneId zone;

  /**
   * A letter about a request.
   *
   * @param provider as people call it
   */
  public Notice(
      DisclosureRequest request,
      String provider,
      List<Approval> approvals,
      LocalDate today,
      ZoneId zone) {
    this.request = request;
    this.provider = provider;
    this.approvals = List.copyOf(approvals);
    this.today = today;
    this.zone = zone;
  }

  /** The letter, in Markdown. */
  public String to(Sighting person) {
    String commune =
        request.commune().isBlank() ? "[nom de la commune]" : Line.of(request.commune());
    return """
        # Votre nom a été recherché dans les journaux informatiques

        À : %s

        **Quoi.** Le %s, %s a recherché dans ses journaux quels %s ont utilisé le service %s
        %s. Le vôtre y figure : %s, %s.

        **Pourquoi.** %s. Motif donné : « %s »

        **Qui l'a décidé.** Deux personnes, chacune de sa signature : %s.

        **Ce qui n'a pas été lu.** Aucun contenu : ni question, ni document, ni réponse.

        **Ce qui ne peut pas en être fait.** Ces données ne peuvent pas servir à une procédure
        disciplinaire : elles n'ont pas été recueillies pour cela (Code pénal, article 226-21).

        **Vos droits.** Accès, rectification, effacement, limitation, opposition (RGPD, articles 15 à
        21) auprès du délégué à la protection des données ; réclamation auprès de la CNIL
        (www.cnil.fr).

        À remettre au plus tard le %s (RGPD, article 14, 3).
        """
        .formatted(
            Line.of(person.identity()),
            DAY.format(today),
            commune,
            person.user() ? "comptes" : "postes",
            Line.of(provider),
            days(request.first(), request.last()),
            person.requests() == 1 ? "1 requête" : person.requests() + " requêtes",
            days(
                LocalDate.ofInstant(person.first(), zone),
                LocalDate.ofInstant(person.last(), zone)),
            Line.of(capital(request.ground().title().french())),
            Line.of(request.reason()),
            approvals.stream()
                .map(one -> Line.of(Signer.called(one.signer().name()) + " (" + one.role() + ")"))
                .collect(Collectors.joining(" et ")),
            DAY.format(today.plusMonths(1)));
  }

  private static String days(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? "le " + DAY.format(first)
        : "du " + DAY.format(first) + " au " + DAY.format(last);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
  }

  /** What others chose stays a text of one line in a paper of ours. */
  private static final class Line {
    private Line() {}

    static String of(String text) {
      return text.replaceAll("[\\p{Cntrl}<>*_`\\[\\]#|\\\\]", " ").strip();
    }
  }
}
