package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How is a Windows event read, whoever shipped it as JSON (Winlogbeat, Elastic Agent, NXLog, EVTX
 * converters)? {@link WindowsShape} finds the values, {@link WindowsAudit} and {@link
 * WindowsAccount} say what they mean, {@link WindowsFields} sets them; an event that has no meaning
 * there keeps all its values under {@code winlog.event_data}.
 */
@AutoService(LogFormat.class)
public final class WindowsFormat implements LogFormat {
  /** Sigma's services by channel (SigmaHQ, pipelines for the product windows). */
  private static final Map<String, String> SERVICES =
      Map.ofEntries(
          Map.entry("Security", "security"),
          Map.entry("System", "system"),
          Map.entry("Application", "application"),
          Map.entry("DNS Server", "dns-server"),
          Map.entry("Windows PowerShell", "powershell-classic"),
          Map.entry("OpenSSH/Operational", "openssh"),
          Map.entry("MSExchange Management", "msexchange-management"),
          Map.entry("Microsoft-Windows-PowerShell/Operational", "powershell"),
          Map.entry("Microsoft-Windows-Sysmon/Operational", "sysmon"),
          Map.entry("Microsoft-Windows-Windows Defender/Operational", "windefend"),
          Map.entry("Microsoft-Windows-NTLM/Operational", "ntlm"),
          Map.entry("Microsoft-Windows-TaskScheduler/Operational", "taskscheduler"),
          Map.entry("Microsoft-Windows-WMI-Activity/Operational", "wmi"),
          Map.entry("Microsoft-Windows-CodeIntegrity/Operational", "codeintegrity-operational"),
          Map.entry("Microsoft-Windows-Bits-Client/Operational", "bits-client"),
          Map.entry(
              "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational",
              "terminalservices-localsessionmanager"),
          Map.entry(
              "Microsoft-Windows-Windows Firewall With Advanced Security/Firewall", "firewall-as"));

  @Override
  public String name() {
    return "windows";
  }

  @Override
  public int specificity() {
    return 95;
  }

  /** NXLog may put its JSON in a syslog envelope, under any program's name. */
  @Override
  public Set<String> programs() {
    return Set.of("*");
  }

  @Override
  public ParseResult parse(Line line) {
    if (!JsonLine.looksLikeOne(line.text()) || !namesAnEventId(line.text())) {
      return ParseResult.NOT_MINE;
    }
    try {
      JsonLine json = JsonLine.read(line.text());
      WindowsShape shape = WindowsShape.of(json);
      return shape == null ? ParseResult.NOT_MINE : read(shape, json, line);
    } catch (JsonLine.BrokenJson e) {
      return ParseResult.malformed(e.reason());
    }
  }

  /** Every shape writes one of these; other JSON is not read in vain. */
  private static boolean namesAnEventId(String text) {
    return text.contains("EventID\"") || text.contains("event_id\"");
  }

  private static ParseResult read(WindowsShape shape, JsonLine json, Line line) {
    String id = shape.id(json);
    if (id == null || !isNumber(id)) {
      return ParseResult.malformed("an EventID that is no number");
    }
    WindowsRecord windows = shape.read(json, id);
    Event.Builder event = line.event(logsource(windows), dataset(windows));
    String time = windows.time();
    if (time != null) {
      ZoneId zone = windows.timeIsUtc() ? ZoneOffset.UTC : line.context().zone();
      LineTime written = LineTime.rfc3339(time, 0, zone, line.received());
      if (written == null) {
        return ParseResult.malformed("a time that cannot be read");
      }
      event.timestamp(written.instant());
    }
    WindowsFields.set(windows, event);
    return ParseResult.of(event.build());
  }

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.length() <= 10 && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Logsource logsource(WindowsRecord windows) {
    return Logsource.of(null, "windows", windows.isAudit() ? "security" : service(windows));
  }

  private static String dataset(WindowsRecord windows) {
    String service = windows.isAudit() ? "security" : service(windows);
    return service == null ? "windows.forwarded" : "windows." + service;
  }

  private static @Nullable String service(WindowsRecord windows) {
    String channel = windows.channel();
    return channel == null ? null : SERVICES.get(channel);
  }
}
