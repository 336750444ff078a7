package fr.beffroi.cli.sample.town;

/** Which services does the town hall have, where do they sit and how many agents have they? */
public enum Service {
  DIRECTION_GENERALE("Direction générale", "DGS", Site.MAIRIE, 4),
  ETAT_CIVIL("État civil et élections", "ETC", Site.MAIRIE, 7),
  URBANISME("Urbanisme", "URB", Site.MAIRIE, 6),
  FINANCES("Finances et marchés publics", "FIN", Site.MAIRIE, 7),
  RESSOURCES_HUMAINES("Ressources humaines", "DRH", Site.MAIRIE, 5),
  COMMUNICATION("Communication", "COM", Site.MAIRIE, 4),
  INFORMATIQUE("Informatique", "DSI", Site.MAIRIE, 3),
  POLICE_MUNICIPALE("Police municipale", "PMU", Site.MAIRIE, 6),
  TECHNIQUES("Services techniques", "CTM", Site.ATELIERS, 11),
  ESPACES_VERTS("Espaces verts", "EVE", Site.ATELIERS, 5),
  MEDIATHEQUE("Médiathèque", "MED", Site.MEDIATHEQUE, 8),
  SCOLAIRE("Affaires scolaires", "SCO", Site.ENFANCE, 9),
  PETITE_ENFANCE("Petite enfance", "PEN", Site.ENFANCE, 7),
  CCAS("Action sociale (CCAS)", "CCA", Site.CCAS, 8);

  private final String title;
  private final String code;
  private final Site site;
  private final int agents;

  Service(String title, String code, Site site, int agents) {
    this.title = title;
    this.code = code;
    this.site = site;
    this.agents = agents;
  }

  public String title() {
    return title;
  }

  /** Three letters, as in the names of its workstations. */
  public String code() {
    return code;
  }

  public Site site() {
    return site;
  }

  public int agents() {
    return agents;
  }

  /** A building with a network of its own. */
  public enum Site {
    MAIRIE("10.20.1."),
    ATELIERS("10.20.2."),
    MEDIATHEQUE("10.20.3."),
    ENFANCE("10.20.4."),
    CCAS("10.20.5.");

    private final String network;

    Site(String network) {
      this.network = network;
    }

    String address(int host) {
      return network + host;
    }
  }
}
