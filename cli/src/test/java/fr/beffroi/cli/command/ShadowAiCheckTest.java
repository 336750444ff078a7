package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a draft of the charter say what last month would have been? */
class ShadowAiCheckTest {
  @TempDir private Path folder;

  @BeforeEach
  void aTownHallThatUsesThreeProviders() throws Exception {
    new Installed(folder, "saint-exemple")
        .uses("2026-10-05", 6, "chat.deepseek.com")
        .uses("2026-10-06", 7, "chatgpt.com")
        .uses("2026-10-07", 8, "claude.ai");
  }

  private CommandRun check(String draft, String... more) throws Exception {
    Files.writeString(folder.resolve("draft.yml"), draft);
    String[] all = new String[more.length + 1];
    all[0] = "draft.yml";
    System.arraycopy(more, 0, all, 1, more.length);
    return Installed.shadowAi(folder, "check", all);
  }

  @Test
  void eachFigureHasTheWordOfBothAndNoOtherFigureIsShown() throws Exception {
    CommandRun run =
        check(
            """
            rules:
              - {provider: deepseek, status: tolerated, reason: essai}
              - {provider: openai_chatgpt, status: forbidden, reason: hors UE}
            """,
            "--output",
            "json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode check = new ObjectMapper().readTree(run.out());
    JsonNode report =
        new ObjectMapper().readTree(Installed.shadowAi(folder, "report", "--output", "json").out());

    assertThat(check.at("/becomes_forbidden").toString()).contains("ChatGPT");
    assertThat(check.at("/changes").findValuesAsText("requests"))
        .isEqualTo(report.at("/figures").findValuesAsText("requests"));
    assertThat(check.at("/changes").findValuesAsText("people"))
        .isEqualTo(report.at("/figures").findValuesAsText("people"));
    assertThat(run.err()).contains("forbidden: 6 requests now; 7 under");
    assertThat(run.out() + run.err()).doesNotContain("192.0.2.");
  }

  @Test
  void theSameIsSaidInFrench() throws Exception {
    Files.writeString(folder.resolve("draft.yml"), "default: forbidden\n");
    CommandRun run =
        CommandRun.in(folder)
            .with("LANG", "fr_FR.UTF-8")
            .call("shadow-ai", "check", "draft.yml", "--output", "csv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("interdit").doesNotContain("forbidden");
    assertThat(run.err()).contains("Deviendrait interdit");
  }

  @Test
  void theSameIsDoneUnderTheNameOfTheCharter() throws Exception {
    Files.writeString(folder.resolve("draft.yml"), "default: forbidden\n");
    CommandRun named =
        CommandRun.in(folder).call("charte", "check", "draft.yml", "--output", "csv");
    CommandRun usual =
        CommandRun.in(folder).call("shadow-ai", "check", "draft.yml", "--output", "csv");

    assertThat(named.code()).as(named.err()).isZero();
    assertThat(named.out()).isEqualTo(usual.out()).contains("forbidden");
  }

  @Test
  void mistakesOfTheDraftHaveTheirPlace() throws Exception {
    CommandRun cycle =
        check(
            """
            groups:
              - {id: a, groups: [b]}
              - {id: b, groups: [a]}
            rules:
              - {provider: deepsek, status: forbidden, reason: x}
              - {provider: openai_chatgpt, service: voirie, status: tolerated, reason: x}
            """);

    assertThat(cycle.code()).isEqualTo(2);
    assertThat(cycle.out()).isEmpty();
    assertThat(cycle.err())
        .contains("draft.yml:3:", "draft.yml:5:", "draft.yml:6:", "deepseek", "voirie");
  }

  @Test
  void aRuleThatHasExpiredIsSaidAndStopsNothing() throws Exception {
    CommandRun run =
        check(
            """
            rules:
              - {provider: openai_chatgpt, status: tolerated, reason: x, expires: 2026-10-03}
            """);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("draft.yml:2:").contains("expired on 2026-10-03");
  }
}
