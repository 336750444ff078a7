package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.DocumentOutcome;
import fr.beffroi.compliance.datastore.DocumentOutcome.DocumentRead;
import fr.beffroi.compliance.datastore.DocumentOutcome.DocumentUnread;
import fr.beffroi.compliance.datastore.DocumentOutcome.PlaceUnread;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.personaldata.TextScanner;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Consumer;

/** What do the documents of one file say: of itself, or of all that stand in an archive? */
final class DocumentPass implements FolderWalk.Finder {
  private final TextReader texts;
  private final TextScanner scanner;
  private final ZoneId zone;
  private final Watch whole;
  private final Consumer<DocumentOutcome> told;

  DocumentPass(
      TextReader texts,
      TextScanner scanner,
      ZoneId zone,
      Watch whole,
      Consumer<DocumentOutcome> told) {
    this.texts = texts;
    this.scanner = scanner;
    this.zone = zone;
    this.whole = whole;
    this.told = told;
  }

  @Override
  public void found(Content content) throws IOException {
    if (content.format() == Format.ARCHIVE) {
      archive(content);
    } else if (!content.format().isTable()) {
      told.accept(read(content));
    }
  }

  private void archive(Content content) throws IOException {
    try {
      new ArchiveWalk(whole.again(), this).each(content);
    } catch (IOException e) {
      notRead(content.name(), unlessCancelled(e));
    }
  }

  private DocumentOutcome read(Content content) throws IOException {
    try {
      ScannedText text = new ScannedText(scanner);
      texts.read(content, whole.again().ofDocument(), text);
      return new DocumentRead(
          content.name(), content.bytes(), content.modified(zone), text.mentions());
    } catch (IOException e) {
      Unread why = new Unread(content.name(), unlessCancelled(e), "");
      return new DocumentUnread(why, content.bytes(), content.modified(zone));
    }
  }

  @Override
  public void notRead(TableName name, Reason reason) {
    told.accept(new PlaceUnread(new Unread(name, reason, "")));
  }

  private static Reason unlessCancelled(IOException exception) throws IOException {
    Reason reason = FileFailure.reasonOf(exception);
    if (reason == Reason.CANCELLED) {
      throw exception;
    }
    return reason;
  }
}
