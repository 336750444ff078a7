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
  private final DocumentQuota quota;
  private final TextScanner scanner;
  private final ZoneId zone;
  private final Watch whole;
  private final Consumer<DocumentOutcome> told;

  DocumentPass(
      TextReader texts,
      DocumentQuota quota,
      TextScanner scanner,
      ZoneId zone,
      Watch whole,
      Consumer<DocumentOutcome> told) {
    this.texts = texts;
    this.quota = quota;
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
      document(content);
    }
  }

  private void document(Content content) throws IOException {
    if (!quota.admits(content)) {
      told.accept(unread(content, Reason.LEFT_OUT));
    } else if (content.format() == Format.MAIL) {
      told.accept(unread(content, Reason.MAIL));
    } else if (content.format() == Format.OTHER) {
      told.accept(unread(content, Reason.UNKNOWN_FORMAT));
    } else if (quota.takes(content)) {
      told.accept(read(content));
    }
  }

  private DocumentUnread unread(Content content, Reason reason) {
    Unread why = new Unread(content.name(), reason, "");
    return new DocumentUnread(why, content.bytes(), content.modified(zone));
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
      ScannedText text = new ScannedText(scanner::scan);
      texts.read(content, whole.again().ofDocument(), text);
      return new DocumentRead(
          content.name(), content.bytes(), content.modified(zone), text.mentions());
    } catch (IOException e) {
      return unread(content, unlessCancelled(e));
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
