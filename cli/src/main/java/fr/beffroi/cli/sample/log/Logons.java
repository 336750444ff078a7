package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;

/**
 * How does Windows write that someone came in, left or was refused? Events 4624, 4625, 4634, 4648,
 * 4672 (Microsoft, "Advanced security audit policy settings": Logon/Logoff).
 */
public final class Logons {
  /** NTSTATUS of a failure in its {@code SubStatus}, and the message number of its reason. */
  public enum Refusal {
    UNKNOWN_USER("0xc000006d", "0xc0000064", "%%2313"),
    WRONG_PASSWORD("0xc000006d", "0xc000006a", "%%2313"),
    PASSWORD_EXPIRED("0xc0000224", "0xc0000071", "%%2309"),
    LOCKED_OUT("0xc0000234", "0x0", "%%2307");

    private final String status;
    private final String subStatus;
    private final String reason;

    Refusal(String status, String subStatus, String reason) {
      this.status = status;
      this.subStatus = subStatus;
      this.reason = reason;
    }

    String status() {
      return status;
    }
  }

  private static final String PRIVILEGES =
      "SeSecurityPrivilege\n\t\t\tSeBackupPrivilege\n\t\t\tSeRestorePrivilege\n\t\t\t"
          + "SeTakeOwnershipPrivilege\n\t\t\tSeDebugPrivilege\n\t\t\tSeSystemEnvironmentPrivilege"
          + "\n\t\t\tSeLoadDriverPrivilege\n\t\t\tSeImpersonatePrivilege";

  private final Stage stage;
  private final WindowsLog log;

  public Logons(Stage stage, Server server) {
    this.stage = stage;
    this.log = new WindowsLog(stage, server);
  }

  /**
   * 4624. Returns the logon's identifier, for what follows it.
   *
   * @param type 3 over the network, 10 by remote desktop
   */
  public String loggedOn(String user, String sid, int type, String machine, String ip) {
    String id = log.logonId();
    log.event(
            4624,
            true,
            "Ouvrir la session",
            "L’ouverture de session d’un compte s’est correctement déroulée.")
        .set("SubjectUserSid", WindowsLog.NOBODY)
        .set("SubjectUserName", "-")
        .set("SubjectDomainName", "-")
        .set("SubjectLogonId", "0x0")
        .set("TargetUserSid", sid)
        .set("TargetUserName", user)
        .set("TargetDomainName", Town.WINDOWS_DOMAIN)
        .set("TargetLogonId", id)
        .set("LogonType", Integer.toString(type))
        .set("LogonProcessName", type == 3 ? "Kerberos" : "User32 ")
        .set("AuthenticationPackageName", type == 3 ? "Kerberos" : "Negotiate")
        .set("WorkstationName", type == 3 ? "-" : machine)
        .set("LogonGuid", "{00000000-0000-0000-0000-000000000000}")
        .set("TransmittedServices", "-")
        .set("LmPackageName", "-")
        .set("KeyLength", "0")
        .set("ProcessId", "0x0")
        .set("ProcessName", "-")
        .set("IpAddress", ip)
        .set("IpPort", port())
        .set("ImpersonationLevel", "%%1833")
        .set("VirtualAccount", "%%1843")
        .set("TargetLinkedLogonId", "0x0")
        .set("ElevatedToken", "%%1842")
        .write();
    return id;
  }

  /** 4625, over the network. */
  public void refused(String user, Refusal refusal, String machine, String ip) {
    log.event(4625, false, "Ouvrir la session", "Échec d’ouverture de session d’un compte.")
        .set("SubjectUserSid", WindowsLog.NOBODY)
        .set("SubjectUserName", "-")
        .set("SubjectDomainName", "-")
        .set("SubjectLogonId", "0x0")
        .set("TargetUserSid", WindowsLog.NOBODY)
        .set("TargetUserName", user)
        .set("TargetDomainName", Town.WINDOWS_DOMAIN)
        .set("Status", refusal.status)
        .set("FailureReason", refusal.reason)
        .set("SubStatus", refusal.subStatus)
        .set("LogonType", "3")
        .set("LogonProcessName", "NtLmSsp ")
        .set("AuthenticationPackageName", "NTLM")
        .set("WorkstationName", machine)
        .set("TransmittedServices", "-")
        .set("LmPackageName", "-")
        .set("KeyLength", "0")
        .set("ProcessId", "0x0")
        .set("ProcessName", "-")
        .set("IpAddress", ip)
        .set("IpPort", port())
        .write();
  }

  /** 4634. */
  public void loggedOff(String user, String sid, String id, int type) {
    log.event(4634, true, "Fermer la session", "Fermeture de session d’un compte.")
        .set("TargetUserSid", sid)
        .set("TargetUserName", user)
        .set("TargetDomainName", Town.WINDOWS_DOMAIN)
        .set("TargetLogonId", id)
        .set("LogonType", Integer.toString(type))
        .write();
  }

  /** 4648: a process logs on with another account's password. */
  public void usedOtherAccount(
      String user, String sid, String other, String target, String process, String ip) {
    log.event(
            4648,
            true,
            "Ouvrir la session",
            "Tentative d’ouverture de session en utilisant des informations d’identification explicites.")
        .set("SubjectUserSid", sid)
        .set("SubjectUserName", user)
        .set("SubjectDomainName", Town.WINDOWS_DOMAIN)
        .set("SubjectLogonId", log.logonId())
        .set("LogonGuid", "{00000000-0000-0000-0000-000000000000}")
        .set("TargetUserName", other)
        .set("TargetDomainName", Town.WINDOWS_DOMAIN)
        .set("TargetLogonGuid", "{00000000-0000-0000-0000-000000000000}")
        .set("TargetServerName", target)
        .set("TargetInfo", target)
        .set("ProcessId", "0x" + Integer.toHexString(stage.dice().pid()))
        .set("ProcessName", process)
        .set("IpAddress", ip)
        .set("IpPort", port())
        .write();
  }

  /** 4672: the logon has an administrator's privileges. */
  public void privileged(String user, String sid, String id) {
    log.event(
            4672,
            true,
            "Ouverture de session spéciale",
            "Privilèges spéciaux attribués à la nouvelle ouverture de session.")
        .set("SubjectUserSid", sid)
        .set("SubjectUserName", user)
        .set("SubjectDomainName", Town.WINDOWS_DOMAIN)
        .set("SubjectLogonId", id)
        .set("PrivilegeList", PRIVILEGES)
        .write();
  }

  private String port() {
    return Integer.toString(stage.dice().between(49152, 65535));
  }
}
