package fr.beffroi.compliance.sample;

import static fr.beffroi.compliance.retention.Verdict.A_ARCHIVER;
import static fr.beffroi.compliance.retention.Verdict.ECHUE_C;
import static fr.beffroi.compliance.retention.Verdict.ECHUE_E;
import static fr.beffroi.compliance.retention.Verdict.ECHUE_T;
import static fr.beffroi.compliance.retention.Verdict.EFFACEMENT_AUTOMATIQUE_ABSENT;
import static fr.beffroi.compliance.retention.Verdict.INDATABLE;
import static fr.beffroi.compliance.retention.Verdict.JOURNAL_TROP_COURT;
import static fr.beffroi.compliance.retention.Verdict.PURGE_TROP_COURTE;
import static fr.beffroi.compliance.retention.Verdict.SOFT_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What does the town hall of Saint-Exemple keep in its one database, what does its register say of
 * it, and what is wrong with it? Registry office, elections, canteen, library, police, staff,
 * social service, with usual column names and some that nobody would guess.
 *
 * <p>What is planted is written down where its rows are made, by hand and not by the rules: it is
 * the truth that an audit is held against.
 */
public final class SampleTownHall {
  /** The day on which the truth holds. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

  private final Script script = new Script();
  private final Inhabitants people = new Inhabitants(59);
  private final List<Planted> planted = new ArrayList<>();
  private int id;

  private SampleTownHall() {}

  /**
   * What makes the database, and what is wrong in it.
   *
   * @param statements to run one after the other on an empty database
   */
  public record Sample(List<String> statements, List<Planted> truth) {
    public Sample {
      statements = List.copyOf(statements);
      truth = List.copyOf(truth);
    }
  }

  /** The same rows at each call. */
  public static Sample make() {
    SampleTownHall hall = new SampleTownHall();
    hall.registryOffice();
    hall.elections();
    hall.canteen();
    hall.library();
    hall.police();
    hall.staff();
    hall.socialService();
    hall.machines();
    hall.outsideTheRegister();
    hall.nobodysData();
    return new Sample(hall.script.statements(), hall.planted);
  }

  /** What the commune has written in its register: {@code register.yml}. */
  public static String register() {
    try (InputStream file = SampleTownHall.class.getResourceAsStream("register.yml")) {
      if (file == null) {
        throw new IllegalStateException("the sample's register.yml is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample's register.yml cannot be read", e);
    }
  }

  /** Makes the database as a file of SQLite, which must not be there yet. */
  public static Sample write(Path file) throws SQLException {
    Sample sample = make();
    try (Connection owner = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String sql : sample.statements()) {
        statement.execute(sql);
      }
      owner.commit();
    }
    return sample;
  }

  private void registryOffice() {
    script.table(
        "ec_mariage",
        "id|integer PRIMARY KEY",
        "nom_epoux|varchar(60)",
        "prenom_epoux|varchar(60)",
        "nom_epouse|varchar(60)",
        "prenom_epouse|varchar(60)",
        "date_acte|date");
    Days due = Days.of(140, "2019-01-12", "2025-05-31");
    marriages(due);
    marriages(Days.of(60, "2025-06-01", "2026-05-23"));
    planted.add(Planted.due("ec_mariage", ECHUE_E, "dossiers_mariage", due));
  }

  private void marriages(Days days) {
    for (int i = 0; i < days.count(); i++) {
      script.row(
          ++id,
          people.lastName(),
          people.firstName(),
          people.lastName(),
          people.firstName(),
          days.get(i));
    }
  }

  private void elections() {
    script.table(
        "el_procuration",
        "id|integer PRIMARY KEY",
        "nom_mandant|varchar(60)",
        "prenom_mandant|varchar(60)",
        "nom_mandataire|varchar(60)",
        "prenom_mandataire|varchar(60)",
        "fin_validite|date");
    marriages(Days.of(40, "2025-07-01", "2026-12-31"));
    planted.add(Planted.rows("el_procuration", PURGE_TROP_COURTE, "procurations", 0));
  }

  /** 80 children who left, 120 who are still there, 5 who never came; a menu that tells a faith. */
  private void canteen() {
    script.table(
        "rest_enfant",
        "id|integer PRIMARY KEY",
        "nom_usg|varchar(60)",
        "prenom|varchar(60)",
        "ddn|date",
        "adr1|varchar(80)",
        "cp|varchar(5)",
        "tel_port|varchar(20)",
        "mel|varchar(80)");
    int first = id + 1;
    for (int i = 0; i < 205; i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      script.row(
          ++id,
          lastName,
          firstName,
          people.born(2012, 2019),
          people.address(),
          "59190",
          people.telephone(),
          people.email(firstName, lastName));
    }
    script.table(
        "rest_inscription",
        "id|integer PRIMARY KEY",
        "enfant_id|integer REFERENCES rest_enfant (id)",
        "fin_an_scol|date",
        "sans_porc|varchar(3)");
    Days left = Days.all(80, "2019-07-05");
    enrolments(first, left, 0);
    enrolments(first + 80, Days.all(120, "2020-07-05"), 0);
    enrolments(first + 80, Days.all(120, "2024-07-05"), 90);
    planted.add(Planted.due("rest_enfant", ECHUE_E, "cantine_periscolaire", left));
    planted.add(Planted.rows("rest_enfant", INDATABLE, "cantine_periscolaire", 5));
    planted.add(
        Planted.due(
            "rest_inscription",
            ECHUE_E,
            "cantine_periscolaire",
            Days.of(200, "2019-07-05", "2020-07-05")));
    planted.add(
        Planted.forbidden("rest_inscription", "sans_porc", "interdit_menu_confessionnel", 90));
    script.statement("CREATE VIEW v_enfants AS SELECT nom_usg, prenom, ddn FROM rest_enfant");
  }

  private void enrolments(int child, Days days, int withMenu) {
    for (int i = 0; i < days.count(); i++) {
      script.row(++id, child + i, days.get(i), i < withMenu ? (i % 3 == 0 ? "oui" : "non") : null);
    }
  }

  /** 60 readers who no longer come; the 140 others returned a book long ago, and one lately. */
  private void library() {
    script.table(
        "bib_lecteur",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "courriel|varchar(80)",
        "dt_naissance|date");
    int first = id + 1;
    for (int i = 0; i < 200; i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      script.row(
          ++id, lastName, firstName, people.email(firstName, lastName), people.born(1945, 2016));
    }
    script.table(
        "bib_pret",
        "id|integer PRIMARY KEY",
        "lecteur_id|integer REFERENCES bib_lecteur (id)",
        "cote|varchar(20)",
        "dt_retour|date");
    Days gone = Days.of(60, "2023-02-01", "2025-05-31");
    loans(first, gone);
    loans(first + 60, Days.all(140, "2025-01-10"));
    loans(first + 60, Days.of(140, "2026-02-01", "2026-05-30"));
    planted.add(Planted.due("bib_lecteur", ECHUE_E, "bibliotheque_lecteur_inactif", gone));
    planted.add(
        Planted.due(
            "bib_pret", ECHUE_E, "bibliotheque_prets", Days.of(200, "2023-02-01", "2025-05-31")));
    script.table("bib_livre", "id|integer PRIMARY KEY", "titre|varchar(80)", "ean|varchar(13)");
    for (int i = 0; i < 50; i++) {
      script.row(++id, "Histoires du Nord, tome " + (i + 1), ean(i));
    }
  }

  private void loans(int reader, Days days) {
    for (int i = 0; i < days.count(); i++) {
      script.row(++id, reader + i, "R " + (100 + i), days.get(i));
    }
  }

  private void police() {
    script.table(
        "pm_main_courante",
        "id|integer PRIMARY KEY",
        "recu_le|date",
        "nom_declarant|varchar(60)",
        "prenom_declarant|varchar(60)",
        "texte|varchar(200)");
    Days due = Days.of(45, "2020-01-15", "2023-05-31");
    reports(due);
    reports(Days.of(70, "2023-06-01", "2026-05-31"));
    planted.add(Planted.due("pm_main_courante", ECHUE_C, "police_main_courante", due));
    script.table(
        "pm_video_consult",
        "id|integer PRIMARY KEY",
        "nom_agent|varchar(60)",
        "prenom_agent|varchar(60)",
        "fait_le|timestamp NULL");
    Days old = Days.of(12, "2022-03-01", "2023-05-31");
    consultations(old);
    consultations(Days.of(30, "2023-06-01", "2026-05-31"));
    planted.add(
        Planted.due(
            "pm_video_consult", EFFACEMENT_AUTOMATIQUE_ABSENT, "videoprotection_journal", old));
  }

  private void reports(Days days) {
    for (int i = 0; i < days.count(); i++) {
      script.row(
          ++id, days.get(i), people.lastName(), people.firstName(), "Stationnement gênant signalé");
    }
  }

  private void consultations(Days days) {
    for (int i = 0; i < days.count(); i++) {
      script.row(++id, people.lastName(), people.firstName(), days.get(i) + " 14:30:00");
    }
  }

  /** 3 agents born more than 80 years ago, 87 others; documents active for ten years. */
  private void staff() {
    script.table(
        "rh_agent",
        "id|integer PRIMARY KEY",
        "matricule|varchar(10)",
        "nom_patro|varchar(60)",
        "prenom1|varchar(60)",
        "ddn|date",
        "no_secu|varchar(15)");
    int first = id + 1;
    Days old = Days.of(3, "1939-04-02", "1946-05-31");
    agents(old);
    agents(Days.of(87, "1946-06-01", "2003-11-30"));
    planted.add(Planted.due("rh_agent", ECHUE_T, "dossier_agent", old));
    script.table(
        "rh_piece_cv",
        "id|integer PRIMARY KEY",
        "agent_id|integer REFERENCES rh_agent (id)",
        "date_piece|date",
        "archive|smallint");
    documents(first, Days.all(3, "1990-09-01"), 0);
    Days finished = Days.of(25, "2005-01-10", "2016-05-31");
    documents(first + 10, finished, 0);
    Days flagged = Days.of(10, "2000-02-01", "2010-10-10");
    documents(first + 40, flagged, 1);
    documents(first + 20, Days.of(40, "2016-06-01", "2026-05-01"), 0);
    documents(first + 5, 2);
    // The last clock counts from birth: these are the births of the agents, not the documents'
    // days.
    planted.add(Planted.rows("rh_piece_cv", ECHUE_T, "dossier_agent_cv", 3));
    planted.add(Planted.rows("rh_piece_cv", A_ARCHIVER, "dossier_agent_cv", finished.count()));
    planted.add(Planted.rows("rh_piece_cv", SOFT_ARCHIVE, "dossier_agent_cv", flagged.count()));
    planted.add(Planted.rows("rh_piece_cv", INDATABLE, "dossier_agent_cv", 2));
    script.table(
        "rh_candidat",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "email|varchar(80)",
        "dernier_contact|date");
    Days due = Days.of(33, "2021-01-04", "2024-05-31");
    candidates(due);
    candidates(Days.of(21, "2024-06-01", "2026-05-29"));
    planted.add(Planted.due("rh_candidat", ECHUE_E, "candidat_non_retenu", due));
  }

  private void agents(Days births) {
    for (int i = 0; i < births.count(); i++) {
      script.row(
          ++id,
          "M" + (1000 + id),
          people.lastName(),
          people.firstName(),
          births.get(i),
          people.nir(births.get(i)));
    }
  }

  private void documents(int agent, Days days, int archived) {
    for (int i = 0; i < days.count(); i++) {
      script.row(++id, agent + i, days.get(i), archived);
    }
  }

  private void documents(int agent, int undated) {
    for (int i = 0; i < undated; i++) {
      script.row(++id, agent + i, null, 0);
    }
  }

  private void candidates(Days days) {
    for (int i = 0; i < days.count(); i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      script.row(++id, lastName, firstName, people.email(firstName, lastName), days.get(i));
    }
  }

  /** 22 persons not seen for two years, 44 seen lately and long ago, 4 never seen. */
  private void socialService() {
    script.table(
        "ccas_usager",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "date_nais|date",
        "tel|varchar(20)");
    int first = id + 1;
    for (int i = 0; i < 70; i++) {
      script.row(
          ++id, people.lastName(), people.firstName(), people.born(1935, 2004), people.telephone());
    }
    script.table(
        "ccas_visite",
        "id|integer PRIMARY KEY",
        "usager_id|integer REFERENCES ccas_usager (id)",
        "vu_le|date");
    Days gone = Days.of(22, "2023-01-09", "2024-05-31");
    visits(first, gone);
    visits(first + 22, Days.all(44, "2022-03-03"));
    visits(first + 22, Days.of(44, "2024-06-01", "2026-05-28"));
    planted.add(Planted.due("ccas_usager", ECHUE_T, "accompagnement_social", gone));
    planted.add(Planted.rows("ccas_usager", INDATABLE, "accompagnement_social", 4));
    planted.add(
        Planted.due(
            "ccas_visite",
            ECHUE_T,
            "accompagnement_social",
            Days.of(66, "2022-03-03", "2024-05-31")));
    script.table(
        "rdv_service",
        "id|integer PRIMARY KEY",
        "usager|integer REFERENCES ccas_usager (id)",
        "pris_pour|date");
    visits(first, Days.of(12, "2026-05-01", "2026-05-30"));
    planted.add(Planted.outsideRegister("rdv_service", 12));
  }

  private void visits(int person, Days days) {
    for (int i = 0; i < days.count(); i++) {
      script.row(++id, person + i, days.get(i));
    }
  }

  private void machines() {
    script.table(
        "log_connexion",
        "id|integer PRIMARY KEY",
        "horodatage|timestamp NULL",
        "compte|varchar(40)",
        "adresse_ip|varchar(40)");
    Days days = Days.of(150, "2026-03-02", "2026-05-31");
    for (int i = 0; i < days.count(); i++) {
      script.row(
          ++id, days.get(i) + " 08:00:00", "compte" + i % 9, "192.0.2." + (1 + people.below(250)));
    }
    planted.add(Planted.rows("log_connexion", JOURNAL_TROP_COURT, "journaux", 0));
  }

  private void outsideTheRegister() {
    script.table(
        "fetes_contact",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "email|varchar(80)");
    for (int i = 0; i < 75; i++) {
      String firstName = people.firstName();
      String lastName = people.lastName();
      script.row(++id, lastName, firstName, people.email(firstName, lastName));
    }
    planted.add(Planted.outsideRegister("fetes_contact", 75));
    String waiting = "Liste d'attente (crèche)";
    script.table(
        waiting,
        "N°|integer PRIMARY KEY",
        "Nom de l'enfant|varchar(60)",
        "N° tél|varchar(20)",
        "Déposée le|date");
    for (int i = 0; i < 18; i++) {
      script.row(++id, people.lastName(), people.telephone(), "2026-04-" + (10 + i));
    }
    planted.add(Planted.outsideRegister(waiting, 18));
    script.table("zz_tiers", "zid|integer PRIMARY KEY", "zq1|varchar(20)", "zq2|varchar(20)");
    for (int i = 0; i < 30; i++) {
      script.row(++id, people.nir(people.born(1950, 2001)), "Q" + people.below(1_000_000));
    }
    planted.add(Planted.outsideRegister("zz_tiers", 30));
    planted.add(Planted.forbidden("zz_tiers", "zq1", "interdit_nir", 30));
    script.table(
        "assoc_dirigeant",
        "id|integer PRIMARY KEY",
        "association|varchar(80)",
        "nom_president|varchar(60)",
        "prenom_president|varchar(60)",
        "nir|varchar(15)",
        "cloture|date");
    for (int i = 0; i < 14; i++) {
      script.row(
          ++id,
          "Amicale n° " + i,
          people.lastName(),
          people.firstName(),
          people.nir(people.born(1950, 1990)),
          "2024-12-31");
    }
    planted.add(Planted.forbidden("assoc_dirigeant", "nir", "interdit_nir", 14));
  }

  /** What looks like personal data and is nobody's. */
  private void nobodysData() {
    script.table("ref_voie", "id|integer PRIMARY KEY", "lib_voie|varchar(80)", "cp|varchar(5)");
    for (String way : List.of("Pierre", "Rose", "Jean Jaurès", "Louise Michel", "des Lilas")) {
      script.row(++id, "rue " + way, "59190");
    }
    script.table("equipement", "id|integer PRIMARY KEY", "nom|varchar(80)", "adresse|varchar(80)");
    for (String name : List.of("École Jules Ferry", "Stade Pierre Dubois", "Salle Simone Veil")) {
      script.row(++id, name, "1 place de la Mairie");
    }
    script.table(
        "fournisseur", "id|integer PRIMARY KEY", "raison_sociale|varchar(80)", "siret|varchar(14)");
    script.row(++id, "Menuiserie du Canal", "35600000000048");
    script.table(
        "stock_produit",
        "id|integer PRIMARY KEY",
        "libelle|varchar(80)",
        "ean|varchar(13)",
        "prix|numeric(8,2)",
        "maj|date");
    script.table(
        "facture", "no_facture|varchar(20) PRIMARY KEY", "montant|numeric(10,2)", "emise_le|date");
    for (int i = 0; i < 120; i++) {
      script.row("F2026" + String.format("%06d", 17 * i), 10 + i, "2026-01-" + (10 + i % 20));
    }
    script.table(
        "futur_portail",
        "id|integer PRIMARY KEY",
        "nom|varchar(60)",
        "prenom|varchar(60)",
        "email|varchar(80)");
  }

  private static String ean(int i) {
    String digits = "978208" + String.format("%06d", 4_217 * i % 1_000_000);
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
