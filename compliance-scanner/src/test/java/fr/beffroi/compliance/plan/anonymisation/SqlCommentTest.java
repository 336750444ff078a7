package fr.beffroi.compliance.plan.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SqlCommentTest {
  @Property
  void aCommentIsOneLineWhateverItSays(@ForAll String text) {
    String line = SqlComment.line(text);

    assertThat(line).startsWith("-- ").endsWith("\n");
    assertThat(line.lines()).hasSize(1);
    assertThat(line.substring(0, line.length() - 1))
        .doesNotContain("\n", "\r", "\u2028", "\u2029", "\u0085", "\u000b", "\f", "\0");
  }
}
