package fr.beffroi.compliance.report;

import fr.beffroi.compliance.retention.Agreement;
import fr.beffroi.compliance.retention.Clock;
import fr.beffroi.compliance.retention.End;
import fr.beffroi.compliance.retention.FinalDisposition;
import fr.beffroi.compliance.retention.Minimum;
import fr.beffroi.compliance.retention.RetentionPeriod;
import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RuleHeader;
import fr.beffroi.compliance.retention.RuleKind;
import fr.beffroi.compliance.retention.Source;
import fr.beffroi.compliance.retention.Status;
import fr.beffroi.compliance.retention.Trigger;
import fr.beffroi.compliance.retention.TwoClocks;
import fr.beffroi.compliance.retention.Visa;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules of the sample audit. Shipped rules may change; these golden files may not for that. */
final class SampleRules {
  static final RetentionRule PROXIES =
      new Draft("procurations", "Procurations de vote, formulaires", "Proxy votes, forms")
          .trigger("end_of_validity", "la fin de validité", "the end of validity")
          .active("P1Y")
          .minimum(new Minimum(Period.ofYears(1), Minimum.Force.TEXT))
          .end(FinalDisposition.ELIMINATE, Visa.Mode.REQUIS, null, Status.V)
          .source("Code électoral R76", null, "2026-04-10")
          .rule(Status.V);

  static final RetentionRule VIDEO =
      new Draft("videoprotection_images", "Vidéoprotection, images", "Video protection, images")
          .trigger("recording", "l'enregistrement", "the recording")
          .active("P1M")
          .end(FinalDisposition.ERASE, Visa.Mode.EFFACEMENT_PREVU_PAR_TEXTE, "CSI L252-5", Status.V)
          .source("CSI L252-5", "Ce délai ne peut excéder un mois.", "2026-04-10")
          .exception("extraction pour une procédure", "extracted for a procedure")
          .rule(Status.V);

  static final RetentionRule MARRIAGE =
      new Draft("dossiers_mariage", "Dossiers de mariage", "Marriage files")
          .trigger("act", "la date de l'acte", "the day of the act")
          .administrative("P1Y")
          .end(FinalDisposition.ELIMINATE, Visa.Mode.REQUIS, null, Status.S)
          .source("DGP/SIAF/2014/006", null, "2026-04")
          .rule(Status.S);

  static final RetentionRule SOCIAL =
      new Draft("aide_sociale", "Aide sociale obligatoire", "Statutory social aid")
          .trigger("end", "la fin de l'aide", "the end of the aid")
          .active("P2Y")
          .administrative("P10Y")
          .end(FinalDisposition.SORT, Visa.Mode.REQUIS, null, Status.S)
          .source("DGP/SIAF/2014/006", null, "2026-04")
          .rule(Status.S);

  static final RetentionRule PLANNING =
      new Draft("urbanisme", "Autorisations d'urbanisme", "Planning permissions")
          .trigger("decision", "la décision", "the decision")
          .active("P5Y")
          .end(FinalDisposition.CONSERVE, Visa.Mode.REQUIS, null, Status.S)
          .agreed(
              new Agreement(
                  "archives_2026",
                  "Archives départementales",
                  "tableau de gestion n° 12",
                  LocalDate.of(2026, 1, 15),
                  LocalDate.of(2030, 12, 31)))
          .source("DGP/SIAF/2014/006", null, "2026-04")
          .rule(Status.S);

  static final RetentionRule LOGS =
      new Draft("journaux", "Journaux applicatifs et de sécurité", "Application and security logs")
          .trigger("event", "l'événement", "the event")
          .active("P1Y")
          .minimum(new Minimum(Period.ofMonths(6), Minimum.Force.RECOMMENDATION))
          .end(FinalDisposition.ERASE, Visa.Mode.A_CONFIRMER, null, Status.V)
          .source("CNIL délib. 2021-122", "entre six mois et un an", "2026-04-10")
          .kind(RuleKind.LOG)
          .rule(Status.V);

  static final RetentionRule NIR =
      new Draft("nir_interdit", "NIR hors des finalités permises", "NIR beyond what is allowed")
          .trigger("unspecified", "non précisé", "not said")
          .forbidden()
          .end(FinalDisposition.ELIMINATE, Visa.Mode.REQUIS, null, Status.U)
          .rule(Status.U);

  private SampleRules() {}

  /** A rule half written. */
  private static final class Draft {
    private final String id;
    private final Bilingual title;
    private Trigger trigger = new Trigger("act", new Bilingual("l'acte", "the act"));
    private Clock active = new Clock.None();
    private Clock administrative = new Clock.None();
    private @Nullable Minimum minimum;
    private End end = new End(FinalDisposition.SORT, new Visa(Visa.Mode.REQUIS, null), Status.V);
    private List<Source> sources = List.of();
    private List<Bilingual> exceptions = List.of();
    private RuleKind kind = RuleKind.PERIOD;
    private @Nullable Agreement agreement;

    Draft(String id, String french, String english) {
      this.id = id;
      this.title = new Bilingual(french, english);
    }

    Draft trigger(String word, String french, String english) {
      trigger = new Trigger(word, new Bilingual(french, english));
      return this;
    }

    Draft active(String length) {
      active = new Clock.Runs(RetentionPeriod.parse(length, trigger.word(), Counting.DAY_TO_DAY));
      return this;
    }

    Draft administrative(String length) {
      administrative =
          new Clock.Runs(RetentionPeriod.parse(length, trigger.word(), Counting.END_OF_YEAR));
      return this;
    }

    Draft forbidden() {
      active = new Clock.AtOnce();
      kind = RuleKind.FORBIDDEN;
      return this;
    }

    Draft kind(RuleKind of) {
      kind = of;
      return this;
    }

    Draft minimum(Minimum least) {
      minimum = least;
      return this;
    }

    Draft end(
        FinalDisposition disposition, Visa.Mode mode, @Nullable String reference, Status status) {
      end = new End(disposition, new Visa(mode, reference), status);
      return this;
    }

    Draft source(String reference, @Nullable String quote, String readOn) {
      URI page = quote == null ? null : URI.create("https://law.example.org/" + id + "?lang=fr");
      sources = List.of(new Source(reference, quote, readOn, page, null, null));
      return this;
    }

    Draft exception(String french, String english) {
      exceptions = List.of(new Bilingual(french, english));
      return this;
    }

    Draft agreed(Agreement by) {
      agreement = by;
      return this;
    }

    RetentionRule rule(Status status) {
      return new RetentionRule(
          Location.of("retention/" + id + ".yml"),
          "Beffroi",
          new RuleHeader(id, title, id, "files"),
          kind,
          trigger,
          trigger,
          new TwoClocks(active, administrative),
          minimum,
          end,
          sources,
          status,
          exceptions,
          agreement);
    }
  }
}
