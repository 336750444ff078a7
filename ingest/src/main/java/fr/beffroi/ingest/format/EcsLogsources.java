package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Logsource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Sigma logsource has an event that names its dataset or its module? The names of Elastic's
 * modules and of this house; {@code nginx.access} before {@code nginx}.
 */
final class EcsLogsources {
  private static final Logsource AUTH = Logsource.of(null, "linux", "auth");
  private static final Logsource SSHD = Logsource.of(null, "linux", "sshd");
  private static final Logsource WEBSERVER = Logsource.of("webserver", null, null);

  private static final Map<String, Logsource> BY_NAME =
      Map.ofEntries(
          Map.entry("system.auth", AUTH),
          Map.entry("system.syslog", Logsource.of(null, "linux", "syslog")),
          Map.entry("sshd", SSHD),
          Map.entry("auditd", Logsource.of(null, "linux", "auditd")),
          Map.entry("nginx", Logsource.of("webserver", "nginx", null)),
          Map.entry("apache", Logsource.of("webserver", "apache", null)),
          Map.entry("web.access", WEBSERVER),
          Map.entry("iis", Logsource.of("webserver", "iis", null)),
          Map.entry("squid", Logsource.of("proxy", "squid", null)),
          Map.entry("unbound", Logsource.of("dns", "unbound", null)),
          Map.entry("iptables", Logsource.of("firewall", "linux", "iptables")),
          Map.entry("pfsense", Logsource.of("firewall", "pfsense", null)),
          Map.entry("fortinet", Logsource.of("firewall", "fortigate", null)),
          Map.entry("fortigate", Logsource.of("firewall", "fortigate", null)),
          Map.entry("fortigate.webfilter", Logsource.of("proxy", "fortigate", "utm")),
          Map.entry("fortigate.dns", Logsource.of("dns", "fortigate", "utm")),
          Map.entry("bind", Logsource.of("dns", "bind", null)),
          Map.entry("dnsmasq", Logsource.of("dns", "dnsmasq", null)),
          Map.entry("olfeo", Logsource.of("proxy", "olfeo", null)),
          Map.entry("olfeo.dns", Logsource.of("dns", "olfeo", null)),
          Map.entry("suricata.dns", Logsource.of("dns", "suricata", "dns")),
          Map.entry("zeek.dns", Logsource.of("dns", "zeek", "dns")),
          Map.entry("stormshield", Logsource.of("firewall", "stormshield", null)),
          Map.entry("zeek", Logsource.of(null, "zeek", null)),
          Map.entry("suricata", Logsource.of(null, "suricata", null)),
          Map.entry("windows", Logsource.of(null, "windows", null)),
          Map.entry("windows.security", Logsource.of(null, "windows", "security")));

  private static final Set<String> BY_SERVICE =
      Set.of("zeek", "suricata", "stormshield", "windows");

  private EcsLogsources() {}

  static Logsource of(@Nullable String dataset) {
    if (dataset == null) {
      return Logsource.NONE;
    }
    Logsource whole = BY_NAME.get(dataset);
    if (whole != null) {
      return whole;
    }
    int dot = dataset.indexOf('.');
    Logsource module = BY_NAME.get(dot < 0 ? dataset : dataset.substring(0, dot));
    if (module == null) {
      return Logsource.NONE;
    }
    boolean service = dot > 0 && module.service() == null && module.product() != null;
    boolean named = service && isByService(module);
    return named
        ? Logsource.of(module.category(), module.product(), dataset.substring(dot + 1))
        : module;
  }

  /** Products whose rules in Sigma name the stream as the service: zeek/dns, stormshield/auth. */
  private static boolean isByService(Logsource module) {
    String product = module.product();
    return product != null && BY_SERVICE.contains(product);
  }
}
