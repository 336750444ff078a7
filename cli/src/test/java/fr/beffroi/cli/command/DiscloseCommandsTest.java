package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people look a name up; one alone does not, and what was done stands written. */
class DiscloseCommandsTest {
  private static final long THEN = Instant.parse("2026-11-03T08:00:00Z").getEpochSecond();
  private static final String REASON = "a register was sent to this service";

  @TempDir private Path folder;

  @BeforeEach
  void aTownHallWithTwoKeyholders() throws IOException {
    Files.writeString(folder.resolve("password"), "sesame\n");
    for (String who : new String[] {"dpo", "dgs", "other"}) {
      assertThat(call("key", "--name", who, "--key-password-file", "password", who + ".p12").code())
          .isZero();
    }
    Files.writeString(
        folder.resolve("conformite.yml"),
        """
        commune: Valmont
        notice: {informed_on: 2026-09-15}
        cst: {consulted_on: 2026-09-10}
        aipd: {made_on: 2026-09-01}
        disclosure:
          keyholders:
            - {role: DPO, certificate: dpo.p12.crt}
            - {role: DGS, certificate: dgs.p12.crt}
        """);
    Files.writeString(
        folder.resolve("charte.yml"),
        "services:\n  - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/25], staff: 12}\n");
    Files.writeString(
        folder.resolve("access.log"),
        line("192.0.2.7", "chat.deepseek.com", 1)
            + line("192.0.2.8", "www.example.org", 2)
            + line("192.0.2.7", "chat.deepseek.com", 3));
  }

  private static String line(String address, String host, int second) {
    return "%d.123 245 %s TCP_TUNNEL/200 4512 CONNECT %s:443 - HIER_DIRECT/198.51.100.7 -%n"
        .formatted(THEN + second, address, host);
  }

  private CommandRun call(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("shadow-ai", "disclose"), Stream.of(arguments))
            .toArray(String[]::new);
    return CommandRun.in(folder).call(all);
  }

  private CommandRun ask(String provider, String service, String to, String ground, String why) {
    return call(
        "ask",
        "--charter",
        "charte.yml",
        "--provider",
        provider,
        "--service",
        service,
        "--from",
        "2026-11-03",
        "--to",
        to,
        "--ground",
        ground,
        "--reason",
        why,
        "request.json");
  }

  private void asked() {
    assertThat(ask("deepseek", "urbanisme", "2026-11-04", "breach", REASON).code()).isZero();
  }

  private void signed(String who) {
    CommandRun run =
        call("sign", "--key", who + ".p12", "--key-password-file", "password", "request.json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("DeepSeek", REASON);
  }

  private CommandRun open(String letters) {
    return call(
        "open",
        "--request",
        "request.json",
        "--notices",
        letters,
        "--charter",
        "charte.yml",
        "--output",
        "csv",
        "access.log");
  }

  @Test
  void twoPeopleSeeWhoItWasOnceItIsLoggedAndTheLettersAreWritten() throws IOException {
    asked();
    signed("dpo");
    signed("dgs");
    CommandRun run = open("letters");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(2).last().asString().startsWith("192.0.2.7,2,");
    assertThat(run.err()).doesNotContain("192.0.2.7");
    assertThat(folder.resolve("letters/lettre-1.md"))
        .content()
        .contains(
            "192.0.2.7",
            "Valmont",
            "DeepSeek",
            REASON,
            "de sa signature : dgs (DGS) et dpo (DPO)",
            "le 3 novembre 2026.");
    assertThat(folder.resolve("levees.jsonl"))
        .content()
        .contains("CN=dpo", "CN=dgs", REASON, "\"people\":1")
        .doesNotContain("192.0.2.7");
    assertThat(call("log").code()).isZero();
  }

  @Test
  void aRelayIsNobodyAndNoLetterGoesToIt() throws IOException {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        """
        commune: {slug: valmont, name: Valmont, zone: Europe/Paris}
        collector: valmont
        data: data
        sources:
          - file: /var/log/squid/access.log
        shadow-ai: {relays: [192.0.2.9]}
        """);
    Files.writeString(
        folder.resolve("access.log"),
        line("192.0.2.7", "chat.deepseek.com", 1) + line("192.0.2.9", "chat.deepseek.com", 1));
    asked();
    signed("dpo");
    signed("dgs");
    CommandRun run = open("letters");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(2).last().asString().startsWith("192.0.2.7,1,");
    assertThat(folder.resolve("letters/lettre-2.md")).doesNotExist();
  }

  @Test
  void oneAloneSeesNobodyNorDoesAStranger() {
    asked();
    signed("dpo");
    assertThat(open("letters").code()).isEqualTo(5);
    signed("dpo");
    assertThat(open("letters").code()).isEqualTo(5);
    signed("other");
    CommandRun run = open("letters");

    assertThat(run.code()).isEqualTo(5);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("CN=other");
    assertThat(folder.resolve("levees.jsonl")).doesNotExist();
    assertThat(folder.resolve("letters")).doesNotExist();
  }

  @Test
  void aRequestThatIsWidenedAfterTheSignaturesIsRefused() throws IOException {
    asked();
    signed("dpo");
    signed("dgs");
    Path request = folder.resolve("request.json");
    Files.writeString(request, Files.readString(request).replace("2026-11-04", "2026-11-30"));

    CommandRun run = open("letters");

    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("does not match what was signed");
  }

  @Test
  void aRequestIsOpenedOnce() {
    asked();
    signed("dpo");
    signed("dgs");

    assertThat(open("letters").code()).isZero();
    assertThat(open("others").code()).isEqualTo(2);
    assertThat(folder.resolve("others")).doesNotExist();
  }

  @Test
  void aLogThatWasChangedGivesNoNameOutAndIsSaid() throws IOException {
    asked();
    signed("dpo");
    signed("dgs");
    Files.writeString(folder.resolve("levees.jsonl"), "{\"previous\":\"somebody\"}\n");

    assertThat(open("letters").code()).isEqualTo(5);
    assertThat(call("log").code()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "depseek, urbanisme, 2026-11-04, breach, a register was sent to this service",
    "deepseek, urbanism, 2026-11-04, breach, a register was sent to this service",
    "deepseek, urbanisme, 2026-12-30, breach, a register was sent to this service",
    "deepseek, urbanisme, 2026-11-02, breach, a register was sent to this service",
    "deepseek, urbanisme, 2026-11-04, discipline, a register was sent to this service",
    "deepseek, urbanisme, 2026-11-04, breach, curiosity"
  })
  void aRequestThatShouldNotBeSignedIsNotWritten(
      String provider, String service, String to, String ground, String reason) {
    CommandRun run = ask(provider, service, to, ground, reason);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).isNotBlank();
    assertThat(folder.resolve("request.json")).doesNotExist();
  }

  @Test
  void withoutThePapersNothingIsAskedNorOpened() throws IOException {
    asked();
    signed("dpo");
    signed("dgs");
    Files.delete(folder.resolve("conformite.yml"));

    assertThat(open("letters").code()).isEqualTo(2);
    assertThat(ask("deepseek", "", "2026-11-04", "breach", REASON).code()).isEqualTo(2);
  }

  @Test
  void aKeyIsNeverReplaced() {
    CommandRun again = call("key", "--name", "dpo", "--key-password-file", "password", "dpo.p12");

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("never replaced");
  }
}
