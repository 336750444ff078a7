package fr.beffroi.compliance.audit;

import static fr.beffroi.compliance.datastore.folder.Made.bytes;

import fr.beffroi.compliance.datastore.folder.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A town hall's shared folder with what must be found in it, and what looks like it. */
final class PlantedFolder {
  static final String AS_OF = "2026-06-01";

  static final String REGISTER =
      """
      controller: {name: Commune de Saint-Exemple, dpo: dpo@example.org}
      activities:
        - id: recrutement
          name: Recrutement
          tables:
            - store: partage
              table: rh/candidatures-*.csv
              rule: candidat_non_retenu
              triggers: {last_contact: dernier_contact}
        - id: paie
          name: Paie
          tables:
            - store: partage
              table: rh/paie/@documents
              rule: paie_controle_horaires
              triggers: {issue: "@modified"}
        - id: wifi
          name: Wi-Fi public
          tables:
            - store: partage
              table: wifi/journal.csv
              rule: wifi_public
              triggers: {connection: connexion}
      """;

  /** Place, column, verdict, rule and rows. */
  static final List<String> TRUTH =
      List.of(
          "archives/@documents - HORS_REGISTRE - 2",
          "archives/@documents @nir DONNEE_INTERDITE interdit_nir 1",
          "archives/lot.zip!/contacts.csv - HORS_REGISTRE - 20",
          "associations/@documents - HORS_REGISTRE - 1",
          "courrier/@documents - HORS_REGISTRE - 6",
          "courrier/@documents @nir DONNEE_INTERDITE interdit_nir 3",
          "divers/export.xlsx - HORS_REGISTRE - 30",
          "divers/export.xlsx N° sécu DONNEE_INTERDITE interdit_nir 30",
          "rh/candidatures-2024.csv - ECHUE_E candidat_non_retenu 7",
          "rh/candidatures-2024.csv - INDATABLE candidat_non_retenu 2",
          "rh/candidatures-2025.csv - ECHUE_E candidat_non_retenu 3",
          "rh/paie/@documents - ECHUE_E paie_controle_horaires 4",
          "wifi/journal.csv - EFFACEMENT_AUTOMATIQUE_ABSENT wifi_public 9");

  /** A person's name, as people call files. */
  static final String PORTRAIT = "EXEMPLE-Marie.jpg";

  private final Path root;

  private PlantedFolder(Path root) {
    this.root = root;
  }

  static void plant(Path root) throws IOException {
    PlantedFolder folder = new PlantedFolder(root);
    folder.plantTables();
    folder.plantDocuments();
    folder.plantLookAlikes();
  }

  /** Of an invented person, its key right. */
  static String nir(int number) {
    long digits = 2_85_05_59_000_000L + number;
    return digits + String.format("%02d", 97 - digits % 97);
  }

  private void plantTables() throws IOException {
    List<String> first = new ArrayList<>();
    first.addAll(candidates(7, "2024-03-01"));
    first.addAll(candidates(2, ""));
    first.addAll(candidates(5, "2025-11-03"));
    write("rh/candidatures-2024.csv", csv("nom;prenom;dernier_contact", first));
    List<String> second = new ArrayList<>(candidates(3, "01/02/2024"));
    second.addAll(candidates(4, "2026-05-04"));
    write("rh/candidatures-2025.csv", csv("nom;prenom;dernier_contact", second));

    List<String> log = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      log.add("192.0.2." + i + ";" + (i < 9 ? "2024-12-24" : "2026-04-01"));
    }
    write("wifi/journal.csv", csv("adresse_ip;connexion", log));

    List<String> strings = new ArrayList<>(List.of("Ville", "N° sécu"));
    List<String> rows = new ArrayList<>();
    rows.add(Made.xlsxShared(0) + Made.xlsxShared(1));
    for (int i = 0; i < 30; i++) {
      strings.add("Valmont");
      strings.add(nir(1_000 + 17 * i));
      rows.add(Made.xlsxShared(2 + 2 * i) + Made.xlsxShared(3 + 2 * i));
    }
    write("divers/export.xlsx", Made.xlsx(strings, Map.of("Feuille", rows)));
  }

  private static List<String> candidates(int count, String day) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add("Exemple;Marie;" + day);
    }
    return rows;
  }

  private void plantDocuments() throws IOException {
    write("courrier/a.docx", Made.docx("Monsieur Exemple,", "NIR : " + nir(7)));
    write("courrier/b.pdf", Made.pdf("Dossier", "assuré " + nir(11) + ", " + nir(12)));
    write("courrier/c.txt", bytes("Sécurité sociale : 2 85 05 59 " + spaced(13) + "\n"));
    write("courrier/d.odt", Made.odt("Monsieur Exemple, votre demande est bien arrivée."));
    write("courrier/boite.eml", bytes("Subject: " + nir(14)));
    write("courrier/" + PORTRAIT, new byte[99]);

    for (int i = 0; i < 6; i++) {
      Path slip = write("rh/paie/bulletin-" + i + ".pdf", Made.pdf("Bulletin", "NIR " + nir(i)));
      String day = i < 4 ? "201" + (5 + i) + "-07-31T10:00:00Z" : "2025-07-31T10:00:00Z";
      Files.setLastModifiedTime(slip, FileTime.from(Instant.parse(day)));
    }

    Map<String, byte[]> lot = new LinkedHashMap<>();
    lot.put("vieux/lettre.pdf", Made.pdf("NIR " + nir(21)));
    lot.put("note.txt", bytes("Rien à dire de personne.\n"));
    List<String> contacts = new ArrayList<>();
    StringBuilder members = new StringBuilder("Membres du club\n");
    for (int i = 0; i < 20; i++) {
      contacts.add("marie.exemple" + i + "@example.org;" + i);
      members.append("membre.exemple").append(i).append("@example.org\n");
    }
    lot.put("contacts.csv", csv("courriel;rang", contacts));
    write("archives/lot.zip", Made.zip(lot));
    write("associations/membres.txt", bytes(members.toString()));
  }

  private static String spaced(int number) {
    String nir = nir(number);
    return nir.substring(7, 10) + " " + nir.substring(10, 13) + " " + nir.substring(13);
  }

  /** Numbers whose key is wrong, references, one letterhead: nothing of this is a finding. */
  private void plantLookAlikes() throws IOException {
    String wrong = nir(5).substring(0, 13) + "00";
    write(
        "factures/facture.pdf",
        Made.pdf("Facture n° " + wrong, "Compte client 185050590000", "EAN 3760123456789"));
    write(
        "factures/lettre.docx",
        Made.docx("Mairie, mairie@example.org, 01 23 45 67 89", "Suivi : Mme Exemple"));
    write("factures/notes.txt", bytes("Version 1.2.3.4 du 12/03/2019, marché 2019-14.\n"));
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      articles.add("ART-" + (1000 + i) + ";376012345" + (1000 + i) + ";" + 3 * i + ";2019-03-12");
    }
    write("factures/articles.csv", csv("reference;code_barre;quantite;date_facture", articles));
  }

  private static byte[] csv(String header, List<String> rows) {
    return bytes(header + "\n" + String.join("\n", rows) + "\n");
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }
}
