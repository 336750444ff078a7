package fr.beffroi.compliance.datastore.folder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.personaldata.Mentions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class ScannedTextTest {
  private static final String VALUE = "CANARI-Bellehumeur";

  @Test
  void whatARecogniserThrowsOverATextIsAReasonThatQuotesNothing() {
    assertNotJudged(
        text -> {
          throw new IllegalStateException(text);
        });
  }

  @Test
  void aTextThatARecogniserRecursesOverForEverIsNotJudgedEither() {
    assertNotJudged(
        text -> {
          throw new StackOverflowError(text);
        });
  }

  private static void assertNotJudged(Function<String, Mentions> scanner) {
    ScannedText last = new ScannedText(scanner);
    ScannedText early = new ScannedText(scanner);

    assertThatThrownBy(
            () -> {
              last.text(VALUE);
              last.mentions();
            })
        .is(notJudged());
    assertThatThrownBy(() -> early.text((VALUE + " ").repeat(2_000))).is(notJudged());
  }

  private static Condition<Throwable> notJudged() {
    return new Condition<>(
        thrown ->
            thrown instanceof FileFailure failure
                && failure.reason() == Reason.TEXT_NOT_JUDGED
                && !trace(thrown).contains(VALUE),
        "not judged, without the text");
  }

  private static String trace(Throwable thrown) {
    StringWriter written = new StringWriter();
    thrown.printStackTrace(new PrintWriter(written));
    return written.toString();
  }
}
