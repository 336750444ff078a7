package fr.beffroi.cli.sample.town;

/**
 * Who works at the town hall? An invented person with an account and a workstation.
 *
 * @param account the Windows account: first letter and name, without accents
 * @param sid the account's security identifier in the domain
 * @param workstation name of the machine, without domain
 * @param ip the machine's address
 * @param vpn address that the VPN always gives this account, whatever the outside one
 * @param home outside address of the agent's own Internet access
 */
public record Agent(
    String first,
    String last,
    Service service,
    String account,
    String sid,
    String workstation,
    String ip,
    String vpn,
    String home) {
  public String displayName() {
    return first + ' ' + last;
  }
}
