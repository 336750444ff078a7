package fr.beffroi.cli.sample.log;

/**
 * Which connection does a firewall line speak of?
 *
 * @param transport {@code tcp}, {@code udp}
 * @param service the firewall's name of the destination port: {@code https}
 * @param from where the source is
 * @param to where the destination is
 */
public record Flow(
    String transport,
    String service,
    Side from,
    String source,
    int sourcePort,
    Side to,
    String destination,
    int destinationPort) {

  /** A network interface of the firewall. */
  public enum Side {
    OUT("Ethernet0", "out"),
    SERVERS("Ethernet1", "serveurs"),
    OFFICES("Ethernet2", "postes"),
    DMZ("Ethernet3", "dmz"),
    SYNDICATE("ipsec", "ipsec");

    private final String port;
    private final String label;

    Side(String port, String label) {
      this.port = port;
      this.label = label;
    }

    String port() {
      return port;
    }

    String label() {
      return label;
    }

    /** Where an address of the town stands. */
    public static Side of(String ip) {
      if (ip.startsWith("10.10.")) {
        return SERVERS;
      }
      if (ip.startsWith("10.20.")) {
        return OFFICES;
      }
      if (ip.startsWith("172.16.")) {
        return DMZ;
      }
      return ip.startsWith("10.250.") || ip.startsWith("10.99.") ? SYNDICATE : OUT;
    }
  }

  public static Flow tcp(String service, String source, int sourcePort, String to, int port) {
    return new Flow("tcp", service, Side.of(source), source, sourcePort, Side.of(to), to, port);
  }

  public static Flow udp(String service, String source, int sourcePort, String to, int port) {
    return new Flow("udp", service, Side.of(source), source, sourcePort, Side.of(to), to, port);
  }
}
