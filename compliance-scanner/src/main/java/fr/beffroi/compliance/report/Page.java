package fr.beffroi.compliance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What stands around every page? A head that fetches nothing: no script, no image, no font from
 * elsewhere, and a Content Security Policy (W3C, CSP Level 3) that would not let it.
 */
final class Page {
  /** Widths of bars are classes, since the policy forbids style attributes. */
  private static final String CSS = read("report.css") + widths();

  private static final String POLICY =
      "default-src 'none'; style-src '"
          + ContentHash.sha256(CSS)
          + "'; base-uri 'none'; form-action 'none'";

  private Page() {}

  static String of(String title, Wording wording, Consumer<Html> body) {
    Html html = new Html();
    html.open(
        "html", "lang", wording.locale().getLanguage(), "xmlns", "http://www.w3.org/1999/xhtml");
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    // The PDF's engine knows the description by this name.
    html.empty("meta", "name", "subject", "content", title);
    html.element("title", title);
    html.style(CSS);
    html.close();
    html.open("body");
    body.accept(html);
    html.close();
    html.close();
    return html.document();
  }

  private static String widths() {
    StringBuilder css = new StringBuilder(2_000);
    for (int percent = 1; percent <= 100; percent++) {
      css.append(".w").append(percent).append("{width:").append(percent).append("%}\n");
    }
    return css.toString();
  }

  private static String read(String resource) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
