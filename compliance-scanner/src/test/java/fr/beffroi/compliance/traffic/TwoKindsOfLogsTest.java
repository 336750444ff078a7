package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Does a month that two logs tell give the same figures as where one does? */
class TwoKindsOfLogsTest {
  private static final MonthOfLogs MONTH = MonthOfLogsTest.MONTH;
  private static final LlmTagger TAGGER =
      new LlmTagger(MonthOfLogsTest.CATALOGUE, MonthOfLogsTest.charter(), Town.ZONE);

  private static List<Event> proxy = List.of();
  private static List<Event> firewall = List.of();
  private static Publication alone = MonthOfLogsTest.publish(List.of());

  @BeforeAll
  static void readTheMonth() {
    proxy = read(MONTH.proxy());
    firewall = read(MONTH.firewall());
    alone = MonthOfLogsTest.publish(proxy);
  }

  private static List<Event> read(List<String> lines) {
    return MonthOfLogsTest.read("ecs", lines, TAGGER);
  }

  private static List<Event> changed(List<String> lines, UnaryOperator<String> change) {
    return read(lines.stream().map(change).toList());
  }

  private static Publication published(List<Event> first, List<Event> then) {
    List<Event> both = new ArrayList<>(first);
    both.addAll(then);
    return MonthOfLogsTest.publish(both);
  }

  private static long sum(Publication publication, ToLongFunction<Figure> of) {
    return publication.of(Table.USE).stream().mapToLong(of).sum();
  }

  @Test
  void eitherLogGivesTheSameFigures() {
    assertThat(alone.of(Table.USE)).hasSizeGreaterThan(10);
    assertThat(MonthOfLogsTest.publish(firewall).figures()).isEqualTo(alone.figures());
  }

  @Test
  void aProxyAndAFirewallTogetherGiveThemTooInWhateverOrder() {
    List<Event> mixed = new ArrayList<>(proxy);
    mixed.addAll(firewall);
    mixed.sort(Comparator.comparing(Event::timestamp));
    List<Event> shuffled = new ArrayList<>(proxy);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(published(proxy, firewall).figures()).isEqualTo(alone.figures());
    assertThat(published(firewall, proxy).figures()).isEqualTo(alone.figures());
    assertThat(MonthOfLogsTest.publish(mixed).figures()).isEqualTo(alone.figures());
    assertThat(published(firewall, shuffled).of(Table.USE)).isEqualTo(alone.of(Table.USE));
  }

  @Test
  void twoLogsOfConnectionsGiveThemTooThoughOneDoesNotSayHowMuchWasSent() {
    List<Event> probe =
        changed(
            MONTH.firewall(),
            line -> line.replace("firewall.traffic", "suricata.tls").replace("\"bytes\"", "\"b\""));

    assertThat(published(firewall, probe).figures()).isEqualTo(alone.figures());
    assertThat(published(probe, firewall).figures()).isEqualTo(alone.figures());
  }

  @Test
  void whereTheProxyDoesNotSayHowMuchWasSentTheFirewallDoes() {
    List<Event> mute = changed(MONTH.proxy(), line -> line.replace("\"bytes\"", "\"b\""));

    assertThat(sum(MonthOfLogsTest.publish(mute), Figure::bytes)).isZero();
    assertThat(published(mute, firewall).figures()).isEqualTo(alone.figures());
    assertThat(published(firewall, mute).figures()).isEqualTo(alone.figures());
  }

  @Test
  void whoeverGoesPastTheProxyIsCountedByTheFirewall() {
    List<Event> half =
        read(MONTH.proxy().stream().filter(line -> line.contains("\"198.51.100.")).toList());

    assertThat(half).isNotEmpty().hasSizeLessThan(proxy.size());
    assertThat(published(half, firewall).figures()).isEqualTo(alone.figures());
  }

  @Test
  void aUserOfTheProxyIsNotCountedAgainByAddress() {
    List<Event> named =
        changed(
            MONTH.proxy(),
            line ->
                line.replaceFirst(
                    "\"source\":\\{\"ip\":\"([^\"]*)\"",
                    "\"user\":{\"name\":\"agent-$1\"},\"source\":{\"ip\":\"$1\""));
    Publication both = published(firewall, named);

    assertThat(both.figures()).isEqualTo(alone.figures());
    assertThat(both.counting()).isPresent();
    assertThat(alone.counting()).isEmpty();
  }
}
