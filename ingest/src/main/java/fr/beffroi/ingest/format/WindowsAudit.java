package fr.beffroi.ingest.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What do the EventIDs of the Security log mean? Action, category and type in the words of
 * Winlogbeat's security module, so that rules and dashboards made for it hold here.
 *
 * @param outcome that of every such event, or null where its status or its keywords say
 */
record WindowsAudit(
    String action,
    List<String> categories,
    List<String> types,
    WindowsAccount account,
    @Nullable String outcome) {
  private static final String SUCCESS = "success";

  private static final Map<String, WindowsAudit> BY_ID =
      Map.ofEntries(
          Map.entry("1102", iam("audit-log-cleared", WindowsAccount.SUBJECT, "admin", "change")),
          Map.entry("4624", logon("logged-in", "start", SUCCESS)),
          Map.entry("4625", logon("logon-failed", "start", "failure")),
          Map.entry("4634", logon("logged-out", "end", SUCCESS)),
          Map.entry("4647", logon("logged-out", "end", SUCCESS)),
          // Written when other credentials are handed in, before anyone knows if they are good.
          Map.entry("4648", logon("logged-in-explicit", "start", "unknown")),
          Map.entry("4672", iam("logged-in-special", WindowsAccount.SUBJECT, "admin")),
          Map.entry("4964", iam("logged-in-special", WindowsAccount.TARGET, "admin", "group")),
          Map.entry(
              "4688", of("created-process", "process", WindowsAccount.SUBJECT, SUCCESS, "start")),
          Map.entry("4697", iam("service-installed", WindowsAccount.SUBJECT, "admin", "change")),
          Map.entry(
              "4698", iam("scheduled-task-created", WindowsAccount.SUBJECT, "admin", "creation")),
          Map.entry("4719", iam("changed-audit-config", WindowsAccount.SUBJECT, "admin", "change")),
          Map.entry("4720", onAccount("added-user-account", "creation")),
          Map.entry("4722", onAccount("enabled-user-account", "change")),
          Map.entry("4723", onAccount("changed-password", "change")),
          Map.entry("4724", onAccount("reset-password", "change")),
          Map.entry("4725", onAccount("disabled-user-account", "deletion")),
          Map.entry("4726", onAccount("deleted-user-account", "deletion")),
          Map.entry("4738", onAccount("modified-user-account", "change")),
          Map.entry("4781", onAccount("renamed-user-account", "change")),
          Map.entry("4728", onMembers("added-member-to-group")),
          Map.entry("4729", onMembers("removed-member-from-group")),
          Map.entry("4732", onMembers("added-member-to-group")),
          Map.entry("4733", onMembers("removed-member-from-group")),
          Map.entry("4756", onMembers("added-member-to-group")),
          Map.entry("4757", onMembers("removed-member-from-group")),
          Map.entry(
              "4740", iam("locked-out-user-account", WindowsAccount.LOCKED, "user", "change")),
          Map.entry("4767", onAccount("unlocked-user-account", "change")),
          Map.entry("4768", logon("kerberos-authentication-ticket-requested", "start", null)),
          Map.entry("4769", logon("kerberos-service-ticket-requested", "start", null)),
          Map.entry("4771", logon("kerberos-preauth-failed", "start", "failure")),
          Map.entry("4776", logon("credential-validated", "start", null)),
          Map.entry(
              "5140",
              of("network-share-object-accessed", "file", WindowsAccount.SUBJECT, null, "access")));

  /** The meaning of an EventID of the Security log, or null where it has none here. */
  static @Nullable WindowsAudit of(String id) {
    return BY_ID.get(id);
  }

  /** Is it about a logon, so that its status says how that went? */
  boolean isLogon() {
    return categories.contains("authentication");
  }

  /** Is its status one of the KDC's rather than an NTSTATUS? */
  boolean isKerberos() {
    return action.startsWith("kerberos");
  }

  private static WindowsAudit logon(String action, String type, @Nullable String outcome) {
    return of(action, "authentication", WindowsAccount.TARGET, outcome, type);
  }

  private static WindowsAudit onAccount(String action, String type) {
    return iam(action, WindowsAccount.SUBJECT_ON_TARGET, "user", type);
  }

  private static WindowsAudit onMembers(String action) {
    return iam(action, WindowsAccount.SUBJECT_ON_GROUP, "group", "change");
  }

  private static WindowsAudit iam(String action, WindowsAccount account, String... types) {
    return of(action, "iam", account, null, types);
  }

  private static WindowsAudit of(
      String action,
      String category,
      WindowsAccount account,
      @Nullable String outcome,
      String... types) {
    return new WindowsAudit(action, List.of(category), List.of(types), account, outcome);
  }
}
