package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;

/**
 * How does a domain controller write what it checked and what was changed? Events 4768, 4769, 4771,
 * 4776 (account logon) and 4720, 4722, 4728, 4732, 4740 (account management).
 */
public final class DomainLog {
  /** KDC_ERR_C_PRINCIPAL_UNKNOWN and KDC_ERR_PREAUTH_FAILED (RFC 4120, section 7.5.9). */
  private static final String UNKNOWN = "0x6";

  private static final String WRONG_PASSWORD = "0x18";

  private static final String KERBEROS = "Service d’authentification Kerberos";
  private static final String USERS = "Gestion des comptes d’utilisateur";
  private static final String GROUPS = "Gestion des groupes de sécurité";

  private final Stage stage;
  private final WindowsLog log;

  public DomainLog(Stage stage, Server server) {
    this.stage = stage;
    this.log = new WindowsLog(stage, server);
  }

  /** 4768: a ticket is given. */
  public void ticket(String user, String sid, String ip) {
    log.event(4768, true, KERBEROS, "Un ticket d’authentification Kerberos (TGT) a été demandé.")
        .set("TargetUserName", user)
        .set("TargetDomainName", WindowsLog.realm())
        .set("TargetSid", sid)
        .set("ServiceName", "krbtgt")
        .set("ServiceSid", stage.town().sid(502))
        .set("TicketOptions", "0x40810010")
        .set("Status", "0x0")
        .set("TicketEncryptionType", "0x12")
        .set("PreAuthType", "2")
        .askedFrom(ip, port())
        .write();
  }

  /** 4768: a ticket is asked for an account that does not exist. */
  public void ticketForUnknown(String user, String ip) {
    log.event(4768, false, KERBEROS, "Un ticket d’authentification Kerberos (TGT) a été demandé.")
        .set("TargetUserName", user)
        .set("TargetDomainName", WindowsLog.realm())
        .set("TargetSid", WindowsLog.NOBODY)
        .set("ServiceName", "krbtgt/" + WindowsLog.realm())
        .set("ServiceSid", WindowsLog.NOBODY)
        .set("TicketOptions", "0x40810010")
        .set("Status", UNKNOWN)
        .set("TicketEncryptionType", "0xffffffff")
        .set("PreAuthType", "-")
        .askedFrom(ip, port())
        .write();
  }

  /** 4769: a ticket for a service. */
  public void serviceTicket(String user, String service, String serviceSid, String ip) {
    log.event(
            4769,
            true,
            "Opérations de ticket du service Kerberos",
            "Un ticket de service Kerberos a été demandé.")
        .set("TargetUserName", user + '@' + WindowsLog.realm())
        .set("TargetDomainName", WindowsLog.realm())
        .set("ServiceName", service)
        .set("ServiceSid", serviceSid)
        .set("TicketOptions", "0x40810000")
        .set("TicketEncryptionType", "0x12")
        .set("IpAddress", WindowsLog.mapped(ip))
        .set("IpPort", port())
        .set("Status", "0x0")
        .set("LogonGuid", "{00000000-0000-0000-0000-000000000000}")
        .set("TransmittedServices", "-")
        .write();
  }

  /** 4771: the password of a Kerberos logon is wrong. */
  public void wrongPassword(String user, String sid, String ip) {
    log.event(4771, false, KERBEROS, "La pré-authentification Kerberos a échoué.")
        .set("TargetUserName", user)
        .set("TargetSid", sid)
        .set("ServiceName", "krbtgt/" + Town.WINDOWS_DOMAIN)
        .set("TicketOptions", "0x40810010")
        .set("Status", WRONG_PASSWORD)
        .set("PreAuthType", "2")
        .askedFrom(ip, port())
        .write();
  }

  /** 4776: an NTLM password is checked; {@code status} {@code 0x0} when it is right. */
  public void checked(String user, String machine, String status) {
    log.event(
            4776,
            status.equals("0x0"),
            "Validation des informations d’identification",
            "L’ordinateur a tenté de valider les informations d’identification d’un compte.")
        .set("PackageName", "MICROSOFT_AUTHENTICATION_PACKAGE_V1_0")
        .set("TargetUserName", user)
        .set("Workstation", machine)
        .set("Status", status)
        .write();
  }

  /** 4720, then 4722: an account is made and enabled. */
  public void created(String user, String sid, String display, String by, String bySid) {
    String id = log.logonId();
    log.event(4720, true, USERS, "Un compte d’utilisateur a été créé.")
        .set("TargetUserName", user)
        .set("TargetDomainName", Town.WINDOWS_DOMAIN)
        .set("TargetSid", sid)
        .set("SubjectUserSid", bySid)
        .set("SubjectUserName", by)
        .set("SubjectDomainName", Town.WINDOWS_DOMAIN)
        .set("SubjectLogonId", id)
        .set("PrivilegeList", "-")
        .set("SamAccountName", user)
        .set("DisplayName", display)
        .set("UserPrincipalName", user + '@' + Town.DOMAIN)
        .set("HomeDirectory", "-")
        .set("HomePath", "-")
        .set("ScriptPath", "-")
        .set("ProfilePath", "-")
        .set("UserWorkstations", "-")
        .set("PasswordLastSet", "%%1794")
        .set("AccountExpires", "%%1794")
        .set("PrimaryGroupId", "513")
        .set("AllowedToDelegateTo", "-")
        .set("OldUacValue", "0x0")
        .set("NewUacValue", "0x15")
        .set("UserAccountControl", "\n\t\t%%2080\n\t\t%%2082\n\t\t%%2084")
        .set("UserParameters", "-")
        .set("SidHistory", "-")
        .set("LogonHours", "%%1793")
        .write();
    log.event(4722, true, USERS, "Un compte d’utilisateur a été activé.")
        .set("TargetUserName", user)
        .set("TargetDomainName", Town.WINDOWS_DOMAIN)
        .set("TargetSid", sid)
        .set("SubjectUserSid", bySid)
        .set("SubjectUserName", by)
        .set("SubjectDomainName", Town.WINDOWS_DOMAIN)
        .set("SubjectLogonId", id)
        .write();
  }

  /** 4728: an account joins a global group of the domain. */
  public void joinedGlobal(
      String display, String sid, String group, String groupSid, String by, String bySid) {
    joined(
        4728,
        "Un membre a été ajouté à un groupe global dont la sécurité est activée.",
        new String[] {display, sid, group, Town.WINDOWS_DOMAIN, groupSid, by, bySid});
  }

  /** 4732: an account joins a local group; {@code Builtin} for those that Windows brings. */
  public void joinedLocal(
      String display, String sid, String group, String groupSid, String by, String bySid) {
    String domain = groupSid.startsWith("S-1-5-32-") ? "Builtin" : Town.WINDOWS_DOMAIN;
    joined(
        4732,
        "Un membre a été ajouté à un groupe local dont la sécurité est activée.",
        new String[] {display, sid, group, domain, groupSid, by, bySid});
  }

  private void joined(int code, String message, String[] who) {
    log.event(code, true, GROUPS, message)
        .set("MemberName", "CN=" + who[0] + ",OU=Agents,DC=saint-exemple,DC=example")
        .set("MemberSid", who[1])
        .set("TargetUserName", who[2])
        .set("TargetDomainName", who[3])
        .set("TargetSid", who[4])
        .set("SubjectUserSid", who[6])
        .set("SubjectUserName", who[5])
        .set("SubjectDomainName", Town.WINDOWS_DOMAIN)
        .set("SubjectLogonId", log.logonId())
        .set("PrivilegeList", "-")
        .write();
  }

  /** 4740: too many wrong passwords; {@code machine} is where they came from. */
  public void lockedOut(String user, String sid, String machine) {
    log.event(4740, true, USERS, "Un compte d’utilisateur a été verrouillé.")
        .set("TargetUserName", user)
        .set("TargetDomainName", machine)
        .set("TargetSid", sid)
        .set("SubjectUserSid", WindowsLog.SYSTEM)
        .set("SubjectUserName", log.serverAccount())
        .set("SubjectDomainName", Town.WINDOWS_DOMAIN)
        .set("SubjectLogonId", "0x3e7")
        .write();
  }

  private String port() {
    return Integer.toString(stage.dice().between(49152, 65535));
  }
}
