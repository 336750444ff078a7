package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.plan.Paper.Cell;
import fr.beffroi.compliance.plan.Paper.Field;
import fr.beffroi.compliance.plan.Paper.Fields;
import fr.beffroi.compliance.plan.Paper.Grid;
import fr.beffroi.compliance.plan.Paper.Heading;
import fr.beffroi.compliance.plan.Paper.Sentences;
import fr.beffroi.compliance.plan.Paper.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands on an attestation of elimination: what was counted, and what was declared? */
public final class AttestationPaper {
  private final Attestation attestation;
  private final Words words;

  private AttestationPaper(Attestation attestation, Locale locale) {
    this.attestation = attestation;
    this.words = new Words(locale);
  }

  public static Paper of(Attestation attestation, Locale locale) {
    return new AttestationPaper(attestation, locale).paper();
  }

  private Paper paper() {
    return new Paper(
        (attestation.isComplete()
                ? words.say("Attestation d'élimination ", "Attestation of elimination ")
                : words.say(
                    "Élimination incomplète, constat ", "Incomplete elimination, statement "))
            + attestation.number(),
        List.of(
            head(),
            counts(),
            declared(),
            copies(),
            scope(),
            new Signatures(
                List.of(
                    words.say("Qui a exécuté", "Who executed"),
                    words.say("La seconde personne", "The second person"),
                    words.say("Le maire", "The mayor")))));
  }

  private Paper.Part head() {
    return new Fields(
        "",
        List.of(
            new Field(words.say("Collectivité", "Controller"), attestation.controller()),
            new Field(
                words.say("Visa", "Visa"),
                attestation.visa().visa()
                    + ", "
                    + words.day(attestation.visa().on())
                    + ", "
                    + attestation.visa().by()),
            new Field(words.say("Recompté le", "Counted again on"), words.day(attestation.on()))));
  }

  private Paper.Part counts() {
    List<Heading> headings =
        List.of(
            new Heading(words.say("Base et table", "Store and table"), 70),
            new Heading(words.say("Catégorie", "Category"), 80),
            new Heading(words.say("Avant", "Before"), 25),
            new Heading(words.say("Après", "After"), 25),
            new Heading(words.say("Constat", "Result"), 45));
    return new Grid(
        words.say("Ce qui a été recompté", "What was counted again"),
        headings,
        attestation.lines().stream().map(this::row).toList());
  }

  private List<Cell> row(Attestation.Line line) {
    return List.of(
        Cell.of(line.store() + ", " + line.table()),
        Cell.of(words.say(line.category())),
        Cell.of(line.before()),
        line.after().isPresent() ? Cell.of(line.after().getAsLong()) : Cell.EMPTY,
        Cell.of(words.say(line.result().words())));
  }

  private Paper.Part declared() {
    Execution execution = attestation.execution();
    return new Fields(
        words.say("Déclaré par la collectivité", "Declared by the controller"),
        List.of(
            new Field(words.say("Exécuté le", "Executed on"), words.day(execution.on())),
            new Field(words.say("Par", "By"), execution.by()),
            new Field(words.say("En présence de", "In the presence of"), execution.second()),
            new Field(words.say("Ce qui a été exécuté", "What was run"), execution.script()),
            new Field("SHA-256", execution.sha256())));
  }

  private Paper.Part copies() {
    List<String> copies = new ArrayList<>(attestation.execution().copies());
    if (copies.isEmpty()) {
      copies.add(
          words.say(
              "Aucune copie ni sauvegarde n'a été déclarée.", "No copy or backup was declared."));
    }
    return new Sentences(
        words.say("Copies et sauvegardes, comme déclarées", "Copies and backups, as declared"),
        copies);
  }

  private Paper.Part scope() {
    return new Sentences(
        words.say("Portée", "Scope"),
        List.of(
            words.say(
                "Beffroi n'a rien supprimé. Il a compté les lignes visées avant et après, dans les"
                    + " bases nommées ici et nulle part ailleurs.",
                "Beffroi deleted nothing. It counted the rows of the visa before and after, in the"
                    + " stores named here and nowhere else.")));
  }
}
