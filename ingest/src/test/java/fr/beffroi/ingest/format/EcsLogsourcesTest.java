package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Logsource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does an event that goes out as ECS and comes back have the logsource that its format gave? */
class EcsLogsourcesTest {
  @ParameterizedTest
  @CsvSource({
    "fortigate.webfilter, proxy, fortigate, utm",
    "fortigate.dns, dns, fortigate, utm",
    "fortigate.traffic, firewall, fortigate,",
    "stormshield.filter, firewall, stormshield, filter",
    "bind.query, dns, bind,",
    "dnsmasq.query, dns, dnsmasq,",
    "unbound.query, dns, unbound,",
    "olfeo.proxy, proxy, olfeo,",
    "olfeo.dns, dns, olfeo,",
    "suricata.dns, dns, suricata, dns",
    "suricata.flow,, suricata, flow",
    "zeek.dns, dns, zeek, dns",
    "zeek.conn,, zeek, conn",
    "squid.access, proxy, squid,",
    "autre.chose,,,",
  })
  void aDatasetHasItsLogsource(String dataset, String category, String product, String service) {
    assertThat(EcsLogsources.of(dataset)).isEqualTo(Logsource.of(category, product, service));
  }
}
