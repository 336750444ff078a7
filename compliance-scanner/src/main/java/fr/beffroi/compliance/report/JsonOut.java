package fr.beffroi.compliance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How are the parts of an audit written as JSON? Keys in the order of writing, two blanks of
 * indentation and LF, so that the same audit has the same digest on every machine; what is not
 * known is null, so that every key is always there.
 */
final class JsonOut {
  /** Writes what stands between two brackets. */
  @FunctionalInterface
  interface Part {
    void write() throws IOException;
  }

  /** Writes one member of an array, its braces being written already. */
  @FunctionalInterface
  interface Member<T> {
    void write(T member) throws IOException;
  }

  private static final JsonFactory JSON = new JsonFactory();

  private final StringWriter text = new StringWriter(1 << 14);
  private final JsonGenerator json;

  JsonOut() throws IOException {
    this(true);
  }

  private JsonOut(boolean indented) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    json = JSON.createGenerator(text);
    if (indented) {
      json.setPrettyPrinter(printer);
    }
    // A name that runs from right to left must not turn round what an editor shows after it.
    json.setCharacterEscapes(new InvisibleEscapes());
  }

  /** One line, for those who read line by line. */
  static String line(Line line) {
    try {
      JsonOut out = new JsonOut(false);
      return out.document(() -> line.write(out)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes everything", e);
    }
  }

  /** Writes what stands on the line. */
  @FunctionalInterface
  interface Line {
    void write(JsonOut json) throws IOException;
  }

  /** The document: everything that {@code part} writes, and a line feed. */
  String document(Part part) throws IOException {
    json.writeStartObject();
    part.write();
    json.writeEndObject();
    json.close();
    return text + "\n";
  }

  void object(String name, Part part) throws IOException {
    json.writeObjectFieldStart(name);
    part.write();
    json.writeEndObject();
  }

  /** An object, or null. */
  <T> void object(String name, Optional<T> value, Member<T> member) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    object(name, () -> member.write(value.get()));
  }

  <T> void array(String name, Collection<T> members, Member<T> member) throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : members) {
      json.writeStartObject();
      member.write(one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Its {@code toString}, or null. */
  void text(String name, @Nullable Object value) throws IOException {
    json.writeStringField(name, value == null ? null : value.toString());
  }

  void text(String name, Optional<?> value) throws IOException {
    text(name, (@Nullable Object) value.orElse(null));
  }

  void texts(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      number(name, value.getAsLong());
    } else {
      json.writeNullField(name);
    }
  }

  /** A count of records: a number, or the text {@code "<5"}. */
  void count(String name, long records, Masking masking) throws IOException {
    if (masking.hides(records)) {
      text(name, "<" + Masking.LEAST_SHOWN);
    } else {
      number(name, records);
    }
  }

  void flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void bilingual(String name, Bilingual words) throws IOException {
    object(name, () -> languages(words));
  }

  void bilinguals(String name, Collection<Bilingual> words) throws IOException {
    array(name, words, this::languages);
  }

  /** The keys {@code fr} and {@code en} of the object that is open. */
  void languages(Bilingual words) throws IOException {
    text("fr", words.french());
    text("en", words.english());
  }
}
