package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which ECS fields does a Windows event fill? All its data also stay in {@code
 * winlog.event_data.<Name>}, the names that Sigma's rules for Windows ask for.
 *
 * <p>{@code event.outcome} is that of the EventID ({@link WindowsAudit}), else what the status
 * says, else the keywords' mask.
 */
final class WindowsFields {
  private static final Field KIND = Fields.named("event.kind");
  private static final Field PROVIDER = Fields.named("event.provider");
  private static final Field CHANNEL = Fields.named("winlog.channel");
  private static final Field RECORD_ID = Fields.named("winlog.record_id");
  private static final Field SUBJECT_NAME = Fields.named("winlog.subject.user.name");
  private static final Field SUBJECT_DOMAIN = Fields.named("winlog.subject.user.domain");
  private static final Field PRIVILEGES = Fields.named("winlog.privileges");
  private static final Field STATUS = Fields.named("winlog.status");
  private static final Field SUB_STATUS = Fields.named("winlog.sub_status");
  private static final Field WORKSTATION = Fields.named("winlog.workstation");
  private static final Field SOURCE_DOMAIN = Fields.named("source.domain");
  private static final Field EXECUTABLE = Fields.named("process.executable");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Field RELATED_USER = Fields.named("related.user");

  /** Values that have a field of their own as they are. */
  private static final Map<String, Field> AS_THEY_ARE =
      Map.of(
          "LogonType", Fields.named("winlog.logon.type"),
          "AuthenticationPackageName", Fields.named("winlog.authentication_package"),
          "LogonProcessName", Fields.named("winlog.logon_process"),
          "WorkstationName", WORKSTATION,
          "Workstation", WORKSTATION,
          "TicketEncryptionType", Fields.named("winlog.ticket_encryption"),
          "ServiceName", Fields.named("winlog.service_name"),
          "CommandLine", Fields.named("process.command_line"),
          "ProcessName", EXECUTABLE,
          "NewProcessName", EXECUTABLE);

  private WindowsFields() {}

  static void set(WindowsRecord windows, Event.Builder event) {
    event.set(KIND, "event").set(Fields.EVENT_CODE, windows.id());
    event.set(PROVIDER, windows.provider()).set(CHANNEL, windows.channel());
    event.set(RECORD_ID, windows.recordId()).set(Fields.HOST_NAME, windows.computer());
    for (Map.Entry<String, String> one : windows.data().entrySet()) {
      event.set("winlog.event_data." + one.getKey(), one.getValue());
      Field field = AS_THEY_ARE.get(one.getKey());
      if (field != null) {
        event.set(field, one.getValue().strip());
      }
    }
    source(windows, event);
    meaning(windows, event);
    accounts(windows, event);
  }

  private static void source(WindowsRecord windows, Event.Builder event) {
    String address = windows.get("IpAddress");
    String ip = address == null ? windows.get("ClientAddress") : address;
    if (ip != null) {
      String canonical = IpText.canonical(ip);
      event.set(Fields.SOURCE_IP, canonical).add(RELATED_IP, canonical);
    }
    String port = windows.get("IpPort");
    if (port != null && !port.equals("0")) {
      event.set(Fields.SOURCE_PORT.name(), port);
    }
    if (event.get(WORKSTATION) instanceof String workstation) {
      event.set(SOURCE_DOMAIN, workstation.replace("\\", ""));
    }
  }

  private static void meaning(WindowsRecord windows, Event.Builder event) {
    WindowsAudit audit = windows.isAudit() ? WindowsAudit.of(windows.id()) : null;
    if (audit == null) {
      event.set(Fields.EVENT_OUTCOME, windows.outcome());
      WindowsAccount.ANY.assign(windows, event);
      return;
    }
    event.set(Fields.EVENT_ACTION, audit.action());
    event.set(Fields.EVENT_CATEGORY, audit.categories()).set(Fields.EVENT_TYPE, audit.types());
    audit.account().assign(windows, event);
    String status = LogonFailure.hex(windows.get("Status"));
    String outcome = outcome(audit, windows, status);
    event.set(Fields.EVENT_OUTCOME, outcome);
    event.set(STATUS, status).set(SUB_STATUS, LogonFailure.hex(windows.get("SubStatus")));
    if (outcome.equals("failure")) {
      event.set(Fields.EVENT_REASON, reason(audit, windows, status));
    }
  }

  private static String outcome(
      WindowsAudit audit, WindowsRecord windows, @Nullable String status) {
    String always = audit.outcome();
    if (always != null) {
      return always;
    }
    if (audit.isLogon() && status != null) {
      return status.equals("0x0") ? "success" : "failure";
    }
    String said = windows.outcome();
    if (said != null && (said.equals("success") || said.equals("failure"))) {
      return said;
    }
    return audit.isLogon() ? "unknown" : "success";
  }

  /** Of a status and its sub-status, the latter says more; it is zero where there is none. */
  private static @Nullable String reason(
      WindowsAudit audit, WindowsRecord windows, @Nullable String status) {
    if (audit.isKerberos()) {
      return status == null ? null : LogonFailure.ofKerberos(status);
    }
    String subStatus = LogonFailure.hex(windows.get("SubStatus"));
    String reason = subStatus == null ? null : LogonFailure.ofNtStatus(subStatus);
    return reason == null && status != null ? LogonFailure.ofNtStatus(status) : reason;
  }

  private static void accounts(WindowsRecord windows, Event.Builder event) {
    event.set(SUBJECT_NAME, windows.get("SubjectUserName"));
    event.set(SUBJECT_DOMAIN, windows.get("SubjectDomainName"));
    if (event.get(Fields.USER_NAME) instanceof String user) {
      event.add(RELATED_USER, user);
    }
    event.add(RELATED_USER, windows.get("SubjectUserName"));
    String privileges = windows.get("PrivilegeList");
    if (privileges != null) {
      event.set(PRIVILEGES, List.of(privileges.strip().split("[\\s,]+", 64)));
    }
  }
}
