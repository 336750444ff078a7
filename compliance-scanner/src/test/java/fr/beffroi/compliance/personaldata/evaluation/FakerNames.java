package fr.beffroi.compliance.personaldata.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Under which names do columns stand? Clear, abbreviated as municipal software does, and without
 * any meaning. Every other one is held back.
 */
final class FakerNames {
  private static final List<String> MEANINGLESS =
      List.of("c1", "F12", "zone3", "col_07", "val", "lib2");

  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(
              "last_name",
              List.of("nom_famille", "NOM", "NOMUSU", "ind_nom", "nom_nais", "Nom de famille")),
          Map.entry(
              "first_name",
              List.of("prenom", "Prénom usuel", "PREN1", "IND_PRENOM", "prn", "premier_prenom")),
          Map.entry(
              "full_name",
              List.of(
                  "nom_prenom", "identité", "NOMPREN", "demandeur", "titulaire", "nom complet")),
          Map.entry(
              "birth_date",
              List.of("date_naissance", "Né(e) le", "DDN", "DTNAIS", "dat_naiss", "NAISSANCE")),
          Map.entry(
              "address",
              List.of(
                  "adresse",
                  "Adresse du domicile",
                  "ADR1",
                  "ADR_LIG1",
                  "rue_usager",
                  "adresse_complete")),
          Map.entry(
              "phone",
              List.of("telephone", "Téléphone mobile", "TELDOM", "TEL1", "gsm", "num_tel")),
          Map.entry(
              "email",
              List.of("email", "Adresse électronique", "MEL", "courriel", "adr_mail", "E_MAIL")),
          Map.entry(
              "nir",
              List.of("nir", "Numéro de sécurité sociale", "NUMSS", "NUM_SECU", "no_ss", "nss")),
          Map.entry(
              "iban",
              List.of(
                  "iban",
                  "Coordonnées bancaires",
                  "IBAN_DEB",
                  "compte_bancaire",
                  "rib",
                  "RIB_TIERS")),
          Map.entry("passport", List.of("passeport", "num_passeport")));

  private static final Map<String, List<String>> LOOK_ALIKES =
      Map.ofEntries(
          Map.entry("date_acte", List.of("dt_acte", "date_deces", "DATE_CONCESSION", "dtMariage")),
          Map.entry("ecole", List.of("ecole", "lib_ecole", "ETABLISSEMENT", "site")),
          Map.entry("nir_faux", List.of("reference", "ref_ext")),
          Map.entry("societe", List.of("raison_sociale", "nom_societe", "NOM_FOURN", "entreprise")),
          Map.entry("rue_seule", List.of("nom_voie", "lib_rue")),
          Map.entry("numero_rue", List.of("num", "numero")),
          Map.entry("code_postal_seul", List.of("cp", "code_postal")),
          Map.entry("livre", List.of("titre", "LIB_TITRE")),
          Map.entry("equipe", List.of("nom_equipe", "equipe")),
          Map.entry("universite", List.of("nom_etab", "organisme")),
          Map.entry("article_nom", List.of("designation", "nom_article")),
          Map.entry("plat", List.of("nom_plat", "plat")));

  /** Look-alikes that nothing but their names tells. */
  private static final Set<String> TOLD_BY_NAME = Set.of("date_acte", "ecole");

  private FakerNames() {}

  /** Names of a column of that kind, of which some mean nothing, but for what only a name tells. */
  static List<String> of(String kind, boolean held) {
    List<String> names = new ArrayList<>(NAMES.getOrDefault(kind, List.of("num_" + kind, kind)));
    if (!kind.equals("passport")) {
      names.addAll(MEANINGLESS);
    }
    return half(names, held);
  }

  static List<String> ofLookAlike(String what, boolean held) {
    List<String> names =
        new ArrayList<>(LOOK_ALIKES.getOrDefault(what, List.of(what, "t_" + what)));
    if (!TOLD_BY_NAME.contains(what)) {
      names.addAll(MEANINGLESS.subList(0, 2));
    }
    return half(names, held);
  }

  private static List<String> half(List<String> names, boolean held) {
    List<String> half = new ArrayList<>();
    for (int i = held ? 1 : 0; i < names.size(); i += 2) {
      half.add(names.get(i));
    }
    return half;
  }
}
