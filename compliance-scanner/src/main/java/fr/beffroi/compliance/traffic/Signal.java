package fr.beffroi.compliance.traffic;

import fr.beffroi.rules.Bilingual;

/** By what can a use be seen, and what remains unseen where no log has it? */
public enum Signal {
  PROXY(
      "requêtes d'un proxy",
      "requests of a proxy",
      "aucun journal de proxy : ni comptes d'utilisateurs, ni requêtes une à une",
      "no log of a proxy: neither user accounts nor single requests"),
  DNS(
      "questions DNS",
      "DNS questions",
      "aucun journal DNS : ce qui ne passe ni par le proxy ni par le pare-feu échappe",
      "no DNS log: what passes neither proxy nor firewall escapes"),
  TLS(
      "noms de serveurs TLS (SNI)",
      "TLS server names (SNI)",
      "aucun nom de serveur TLS (SNI) : une connexion directe à une adresse échappe",
      "no TLS server name (SNI): a direct connection to an address escapes"),
  VOLUME(
      "volumes envoyés",
      "volumes sent",
      "aucun journal ne dit le volume envoyé : ni octets sortants, ni dépôts de documents"
          + " (Squid : ajoutez %>st à logformat et exportez en ECS)",
      "no log says how much was sent: neither bytes out nor pasted documents (Squid: add %>st to"
          + " logformat and export as ECS)"),
  ACCOUNT(
      "comptes d'utilisateurs",
      "user accounts",
      "aucun compte d'utilisateur : ce sont des adresses qui sont comptées, et un poste partagé en"
          + " est une",
      "no user account: addresses are counted, of which a shared computer is one");

  private final String french;
  private final String english;
  private final String frenchGap;
  private final String englishGap;

  Signal(String french, String english, String frenchGap, String englishGap) {
    this.french = french;
    this.english = english;
    this.frenchGap = frenchGap;
    this.englishGap = englishGap;
  }

  public Bilingual title() {
    return new Bilingual(french, english);
  }

  /** What cannot be seen without it. */
  public Bilingual missing() {
    return new Bilingual(frenchGap, englishGap);
  }
}
