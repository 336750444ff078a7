package fr.beffroi.compliance.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How is a page written so that no name in it can become markup? Elements are opened and closed in
 * pairs; every text and every attribute is escaped here and nowhere else. What comes out is HTML
 * for a browser and well-formed XML for the PDF's engine.
 *
 * <p>Fifty lines instead of a template engine: a template would hold each sentence far from its
 * translation, and bring a second language to escape in.
 */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 15);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element. Attributes are pairs of name and value. */
  Html open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element that holds a text. */
  Html element(String element, String text, String... attributes) {
    start(element, attributes);
    out.append('>');
    text(text);
    out.append("</").append(element).append('>');
    return this;
  }

  /** An element that holds nothing, such as {@code br}. */
  Html empty(String element, String... attributes) {
    start(element, attributes);
    out.append(" />");
    return this;
  }

  Html text(String text) {
    escape(Printable.line(text));
    return this;
  }

  /** A text that keeps its lines, in an element of its own. */
  Html preformatted(String text) {
    start("pre");
    out.append('>');
    escape(Printable.lines(text));
    out.append("</pre>\n");
    return this;
  }

  /** The style sheet as it is: ours, without {@code <} or {@code &}. */
  Html style(String css) {
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  /** The document, once everything is closed. */
  String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open.peek() + " is still open");
    }
    return "<!DOCTYPE html>\n" + out;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(Printable.line(attributes[i + 1]));
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(character);
      }
    }
  }
}
