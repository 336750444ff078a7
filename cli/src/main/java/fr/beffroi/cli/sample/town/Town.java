package fr.beffroi.cli.sample.town;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which town is it? Saint-Exemple, 8,000 inhabitants, some ninety agents in fourteen services on
 * five sites; people and outside addresses differ from seed to seed, the machines are the same.
 */
public final class Town {
  public static final String DOMAIN = "saint-exemple.example";
  public static final String WINDOWS_DOMAIN = "SAINT-EXEMPLE";

  private final Outside outside;
  private final String domainSid;
  private final List<Agent> agents;
  private final List<Administrator> administrators;
  private final List<String> vendors;

  // The web site is rented at a hosting firm; its machine stands on the Internet.
  private final Server web = new Server("web01", "192.0.2.80", "sshd");
  private final Server transfer = new Server("sftp01", "172.16.10.5", "sshd-session");
  private final Server documents = new Server("ged01", "10.10.0.30", "sshd");
  private final Server tickets = new Server("glpi01", "10.10.0.31", "sshd");
  private final Server mail = new Server("mail01", "10.10.0.25", "sshd");
  private final Server backup = new Server("sauv01", "10.10.0.40", "sshd");
  private final Server proxy = new Server("proxy01", "10.10.0.20", "sshd");
  private final Server library = new Server("biblio01", "10.20.3.5", "sshd");
  private final Server domainController = new Server("SRV-DC01", "10.10.0.10", "");
  private final Server files = new Server("SRV-FIC01", "10.10.0.11", "");
  private final Server firewall = new Server("fw-mairie", "203.0.113.10", "");

  public Town(Dice dice) {
    outside = new Outside(dice.of("outside"));
    outside.reserve(web.ip());
    outside.reserve(firewall.ip());
    for (int host = 1; host <= 63; host++) {
      outside.reserve("203.0.113." + host);
    }
    domainSid =
        "S-1-5-21-"
            + dice.between(1_000_000_000, 2_100_000_000)
            + '-'
            + dice.between(1_000_000_000, 2_100_000_000)
            + '-'
            + dice.between(1_000_000_000, 2_100_000_000);
    agents = hire(dice.of("agents"));
    administrators = trust(dice.of("administrators"));
    vendors = List.of(outside.someone(), outside.someone(), outside.someone());
  }

  private List<Agent> hire(Dice dice) {
    Set<String> accounts = new HashSet<>();
    List<Agent> hired = new ArrayList<>();
    for (Service service : Service.values()) {
      for (int desk = 1; desk <= service.agents(); desk++) {
        hired.add(hire(service, hired.size(), accounts, dice));
      }
    }
    return List.copyOf(hired);
  }

  private Agent hire(Service service, int number, Set<String> accounts, Dice dice) {
    while (true) {
      String first = dice.pick(Names.FIRST);
      String last = dice.pick(Names.LAST);
      String account = Names.plain(first).charAt(0) + Names.plain(last);
      if (accounts.add(account)) {
        return new Agent(
            first,
            last,
            service,
            account,
            sid(1100 + number),
            "PC-" + service.code() + '-' + (number < 9 ? "0" : "") + (number + 1),
            service.site().address(20 + number),
            "10.99.0." + (20 + number),
            outside.someone());
      }
    }
  }

  private List<Administrator> trust(Dice dice) {
    List<Administrator> trusted = new ArrayList<>();
    for (Agent agent : agents) {
      if (agent.service() == Service.INFORMATIQUE && trusted.size() < 2) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
          key[i] = (byte) dice.between(0, 255);
        }
        String fingerprint = "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(key);
        String account = agent.account();
        trusted.add(
            new Administrator(
                agent, "adm-" + account, sid(1060 + trusted.size()), account, fingerprint));
      }
    }
    return List.copyOf(trusted);
  }

  /** The security identifier of an account or group of the domain. */
  public String sid(int relativeId) {
    return domainSid + '-' + relativeId;
  }

  public Outside outside() {
    return outside;
  }

  public List<Agent> agents() {
    return agents;
  }

  public List<Administrator> administrators() {
    return administrators;
  }

  /** Outside addresses of the three firms that maintain the town's software. */
  public List<String> vendors() {
    return vendors;
  }

  /** The web site's server, on the Internet, with iptables of its own. */
  public Server web() {
    return web;
  }

  /** File exchange with suppliers, in the DMZ, with the OpenSSH of 2024. */
  public Server transfer() {
    return transfer;
  }

  public Server documents() {
    return documents;
  }

  public Server tickets() {
    return tickets;
  }

  public Server mail() {
    return mail;
  }

  public Server backup() {
    return backup;
  }

  /** Web proxy and name resolver. */
  public Server proxy() {
    return proxy;
  }

  /** The library's own machine, which is off when the library is closed. */
  public Server library() {
    return library;
  }

  public Server domainController() {
    return domainController;
  }

  public Server files() {
    return files;
  }

  public Server firewall() {
    return firewall;
  }

  /** The Linux servers that never stop. */
  public List<Server> linux() {
    return List.of(web, transfer, documents, tickets, mail, backup, proxy);
  }

  /** Address of the syndicate's monitoring system, reached by its VPN. */
  public String monitoring() {
    return "10.250.0.10";
  }

  /** Address of the syndicate's vulnerability scanner. */
  public String scanner() {
    return "10.250.0.66";
  }

  /** Address of the syndicate's store for copies of backups. */
  public String remoteStore() {
    return "10.250.1.5";
  }
}
