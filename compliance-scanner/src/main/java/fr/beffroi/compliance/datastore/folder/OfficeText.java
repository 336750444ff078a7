package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * What does a text document of an office program say: its body, headers, footers, notes and
 * comments, and what was struck out with changes tracked, for it is still there?
 */
final class OfficeText {
  /** ECMA-376 part 1, section 17: text stands in runs. */
  static final Grammar DOCX =
      new Grammar(
          Pattern.compile(
                  "word/(?:document|comments|footnotes|endnotes|(?:header|footer)[0-9]*)\\.xml")
              .asMatchPredicate(),
          Set.of("t", "delText", "instrText"),
          Set.of("p", "br", "cr"),
          Set.of("tab", "tc"));

  /** ODF 1.3 part 3, section 6: text stands in paragraphs and headings. */
  static final Grammar ODT =
      new Grammar(
          Set.of("content.xml", "styles.xml")::contains,
          Set.of("p", "h"),
          Set.of("p", "h", "line-break"),
          Set.of("s", "tab", "table-cell"));

  private final Grammar grammar;
  private final Content content;
  private final Watch watch;

  /**
   * Where a format has its text.
   *
   * @param parts of the archive
   * @param texts elements that hold it
   * @param lines elements that end a line
   * @param gaps elements that part words
   */
  record Grammar(Predicate<String> parts, Set<String> texts, Set<String> lines, Set<String> gaps) {}

  OfficeText(Grammar grammar, Content content, Watch watch) {
    this.grammar = grammar;
    this.content = content;
    this.watch = watch;
  }

  void read(TextSink sink) throws IOException {
    boolean found = false;
    try (ArchiveReader archive =
        new ArchiveReader(content.open(watch), watch, content.depth() + 1)) {
      for (ZipEntry entry = archive.next(); entry != null; entry = archive.next()) {
        if (grammar.parts().test(entry.getName())) {
          found = true;
          read(new Markup(archive.entry(), watch), sink);
        }
      }
    }
    if (!found) {
      throw new FileFailure(Reason.BROKEN_FILE);
    }
  }

  private void read(Markup markup, TextSink sink) throws IOException {
    int texts = 0;
    while (markup.next()) {
      if (markup.isText()) {
        if (texts > 0) {
          sink.text(markup.text());
        }
        continue;
      }
      String name = markup.name();
      if (grammar.texts().contains(name)) {
        texts += markup.isStart() ? 1 : -1;
      }
      if (markup.isEnd() && grammar.lines().contains(name)) {
        sink.text("\n");
      } else if (markup.isEnd() && grammar.gaps().contains(name)) {
        sink.text("\t");
      }
    }
  }
}
