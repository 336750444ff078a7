package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What is the next element or text of a piece of XML?
 *
 * <p>No office format has a document type definition (ECMA-376 part 2, section 8.1.4 forbids it),
 * so a file with one is broken: with it go entities that grow and those from outside. Depth is
 * bounded, and so are the bytes between two brackets, which the parser would hold.
 */
final class Markup {
  private static final int DEEPEST = 1_000;
  private static final ThreadLocal<XMLInputFactory> FACTORY =
      ThreadLocal.withInitial(Markup::factory);

  private final XMLStreamReader reader;
  private int event;
  private int depth;

  Markup(InputStream in, Watch watch) throws FileFailure {
    try {
      reader = FACTORY.get().createXMLStreamReader(new Bracketed(in, watch.limits().markup()));
    } catch (XMLStreamException | RuntimeException e) {
      throw failure(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is read from outside");
        });
    return factory;
  }

  /** Goes on to the next element's start, end or text; false at the end. */
  boolean next() throws FileFailure {
    try {
      do {
        if (!reader.hasNext()) {
          return false;
        }
        event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new FileFailure(Reason.BROKEN_FILE);
        }
      } while (!isStart() && !isEnd() && !isText());
    } catch (XMLStreamException | RuntimeException e) {
      throw failure(e);
    }
    depth += isStart() ? 1 : isEnd() ? -1 : 0;
    if (depth > DEEPEST) {
      throw new FileFailure(Reason.BROKEN_FILE);
    }
    return true;
  }

  /** The parser wraps what its stream throws, its cancelling and its time too. */
  private static FileFailure failure(Exception exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileFailure failure) {
        return failure;
      }
      if (cause instanceof XMLStreamException wrapped
          && wrapped.getNestedException() instanceof FileFailure failure) {
        return failure;
      }
    }
    return new FileFailure(Reason.BROKEN_FILE);
  }

  boolean isStart() {
    return event == XMLStreamConstants.START_ELEMENT;
  }

  boolean isEnd() {
    return event == XMLStreamConstants.END_ELEMENT;
  }

  boolean isText() {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  boolean isStart(String name) {
    return isStart() && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return isEnd() && reader.getLocalName().equals(name);
  }

  /** The element's name without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  /** An attribute by its name without prefix, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute that counts, or 1. */
  int count(String name) {
    String value = attribute(name);
    boolean sane = value != null && value.matches("[0-9]{1,7}");
    return sane && value != null ? Integer.parseInt(value) : 1;
  }

  /** Fails where too many bytes stand between two brackets. */
  private static final class Bracketed extends FilterInputStream {
    private final int most;
    private int since;

    Bracketed(InputStream in, int most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      for (int i = offset; i < offset + read; i++) {
        since = bytes[i] == '>' || bytes[i] == '<' ? 0 : since + 1;
        if (since > most) {
          throw new FileFailure(Reason.TOO_LARGE);
        }
      }
      return read;
    }
  }
}
