package fr.beffroi.cli.sample.episode;

import java.util.List;

/** What does the firewall call a port? */
final class Ports {
  static final List<Integer> KNOWN =
      List.of(
          21, 22, 23, 25, 53, 80, 81, 88, 110, 111, 135, 139, 143, 161, 389, 443, 445, 465, 514,
          587, 636, 993, 995, 1080, 1433, 1521, 2049, 2222, 3128, 3306, 3389, 5060, 5432, 5900,
          5985, 6379, 8000, 8080, 8081, 8443, 8888, 9090, 9200, 10000, 11211, 27017);

  private Ports() {}

  static String service(int port) {
    return switch (port) {
      case 22 -> "ssh";
      case 80 -> "http";
      case 443 -> "https";
      case 445 -> "microsoft-ds";
      case 3389 -> "microsoft-ts";
      default -> "ephemeral_fw_tcp";
    };
  }
}
