package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlTest {
  @Test
  void whatTurnsTheDirectionOfWritingIsSpeltOut() {
    assertThat(Printable.line("a\u202Eb\nc")).isEqualTo("a‹U+202E›b‹U+000A›c");
    assertThat(Printable.lines("a\nb")).isEqualTo("a\nb");
    assertThat(Printable.line("élève 漢字 😀 \uD83D")).isEqualTo("élève 漢字 😀 ‹U+D83D›");
  }

  @Test
  void whatIsOpenedIsClosed() {
    assertThatThrownBy(() -> new Html().open("p").document())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("p is still open");
  }

  /** Whatever a store calls its tables, the page is well formed and says it as it was. */
  @Property(tries = 500)
  void anyNameIsReadBackAndNothingElse(@ForAll String name) throws Exception {
    String page = new Html().open("p", "title", name).text(name).close().document();

    Element p =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>\n", ""))))
            .getDocumentElement();

    assertThat(p.getElementsByTagName("*").getLength()).isZero();
    assertThat(p.getTextContent()).isEqualTo(Printable.line(name));
    assertThat(p.getAttribute("title")).isEqualTo(Printable.line(name));
  }
}
