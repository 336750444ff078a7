package fr.beffroi.detection.alert;

import static fr.beffroi.ingest.event.Binary.readInstant;
import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readOptional;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.readTexts;
import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeInstant;
import static fr.beffroi.ingest.event.Binary.writeOptional;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeTexts;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.ingest.event.Codec;
import fr.beffroi.rules.Bilingual;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How is an alert written so that a later release still reads it?
 *
 * <p>Version 1: the components in their order; levels and categories by their word, so that new
 * ones may stand anywhere among the old.
 */
public final class AlertCodec implements Codec<Alert> {
  private static final int VERSION = 1;
  private static final int INSIDE = 1;
  private static final int SUCCESS = 2;
  private static final int KNOWN_ACCOUNT = 4;
  private static final int MOST_PARTS = 1 << 10;

  @Override
  public void write(Alert alert, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeText(alert.id(), out);
    writeRule(alert.rule(), out);
    writeText(alert.commune(), out);
    writeInstant(alert.timestamp(), out);
    writeInstant(alert.firstSeen(), out);
    writeInstant(alert.lastSeen(), out);
    writeVarLong(alert.count(), out);
    writeOptional(alert.sourceIp(), out);
    writeOptional(alert.userName(), out);
    writeOptional(alert.hostName(), out);
    writeText(alert.service(), out);
    writeGroup(alert.group(), out);
    writeTraits(alert.traits(), out);
    writeTexts(alert.users(), out);
    writeTexts(alert.evidence(), out);
    writeSentence(alert.message(), out);
    writeSentences(alert.reasons(), out);
    out.writeBoolean(alert.ended());
  }

  @Override
  public Alert read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("an alert of version " + version + "; this release reads 1");
    }
    return new Alert(
        readText(in),
        readRule(in),
        readText(in),
        readInstant(in),
        readInstant(in),
        readInstant(in),
        readVarLong(in),
        readOptional(in),
        readOptional(in),
        readOptional(in),
        readText(in),
        readGroup(in),
        readTraits(in),
        List.copyOf(readTexts(in)),
        List.copyOf(readTexts(in)),
        readSentence(in),
        readSentences(in),
        in.readBoolean());
  }

  /** Writes a sentence: French, then English. */
  public static void writeSentence(Bilingual sentence, DataOutput out) throws IOException {
    writeText(sentence.french(), out);
    writeText(sentence.english(), out);
  }

  public static Bilingual readSentence(DataInput in) throws IOException {
    return new Bilingual(readText(in), readText(in));
  }

  public static void writeSentences(List<Bilingual> sentences, DataOutput out) throws IOException {
    writeVarLong(sentences.size(), out);
    for (Bilingual sentence : sentences) {
      writeSentence(sentence, out);
    }
  }

  public static List<Bilingual> readSentences(DataInput in) throws IOException {
    int size = readLength(in, MOST_PARTS);
    List<Bilingual> sentences = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sentences.add(readSentence(in));
    }
    return List.copyOf(sentences);
  }

  /** Writes a constant by its name; {@link #readConstant} refuses a name that it does not know. */
  public static void writeConstant(Enum<?> constant, DataOutput out) throws IOException {
    writeText(constant.name(), out);
  }

  public static <E extends Enum<E>> E readConstant(Class<E> type, DataInput in) throws IOException {
    String name = readText(in);
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new IOException("a " + type.getSimpleName() + " that this release lacks", e);
    }
  }

  private static void writeRule(Alert.Rule rule, DataOutput out) throws IOException {
    writeText(rule.id(), out);
    writeText(rule.name(), out);
    writeConstant(rule.level(), out);
    writeConstant(rule.category(), out);
  }

  private static Alert.Rule readRule(DataInput in) throws IOException {
    return new Alert.Rule(
        readText(in),
        readText(in),
        readConstant(Level.class, in),
        readConstant(Category.class, in));
  }

  private static void writeGroup(Map<String, String> group, DataOutput out) throws IOException {
    writeVarLong(group.size(), out);
    for (Map.Entry<String, String> part : group.entrySet()) {
      writeText(part.getKey(), out);
      writeText(part.getValue(), out);
    }
  }

  private static Map<String, String> readGroup(DataInput in) throws IOException {
    int size = readLength(in, MOST_PARTS);
    Map<String, String> group = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      group.put(readText(in), readText(in));
    }
    return group;
  }

  public static void writeTraits(Alert.Traits traits, DataOutput out) throws IOException {
    out.writeByte(
        (traits.inside() ? INSIDE : 0)
            | (traits.success() ? SUCCESS : 0)
            | (traits.knownAccount() ? KNOWN_ACCOUNT : 0));
  }

  public static Alert.Traits readTraits(DataInput in) throws IOException {
    int bits = in.readByte();
    return new Alert.Traits(
        (bits & INSIDE) != 0, (bits & SUCCESS) != 0, (bits & KNOWN_ACCOUNT) != 0);
  }
}
