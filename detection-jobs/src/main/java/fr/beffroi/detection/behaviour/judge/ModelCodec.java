package fr.beffroi.detection.behaviour.judge;

import com.google.protobuf.InvalidProtocolBufferException;
import fr.beffroi.detection.behaviour.model.DetectorModel;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.rules.Bilingual;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.tribuo.protos.core.ModelProto;

/**
 * How is a model of behaviour written?
 *
 * <pre>
 * "BFMODEL", version (1 byte), length of what follows (4), its CRC-32 (4)
 * origin; the rules, each with its lesson, what is common, the calibration and Tribuo's ModelProto;
 * the lessons that did not suffice
 * from version 2 on: what was learned of names; the series, each with its detectors
 * </pre>
 *
 * It holds no address, account, machine or domain: numbers of windows and of features of them,
 * hashes of domains, sequences of characters, names of services. What is read is checked before it
 * is believed: every length is bounded, and no class is made that the file names but {@link
 * DetectorModel}.
 */
public final class ModelCodec {
  /** A rule with 8,000 rows of 32 columns has 2 MB. */
  public static final int MOST_BYTES = 256 << 20;

  private static final byte[] MAGIC = {'B', 'F', 'M', 'O', 'D', 'E', 'L'};
  private static final int VERSION = 2;
  private static final int WITHOUT_NAMES = 1;
  private static final int HEAD = MAGIC.length + 1 + Integer.BYTES + Integer.BYTES;
  private static final int MOST_RULES = 1_000;
  private static final int MOST_FEATURES = 16;
  private static final int MOST_SERIES = 1_000;

  private ModelCodec() {}

  /** The model in bytes. */
  public static byte[] bytes(BehaviourModel model) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    write(model, new DataOutputStream(body));
    byte[] content = body.toByteArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + HEAD);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(MAGIC);
    out.writeByte(VERSION);
    out.writeInt(content.length);
    out.writeInt(crc(content));
    out.write(content);
    return bytes.toByteArray();
  }

  /**
   * The model that these bytes are.
   *
   * @throws ModelException where they are none, are damaged, or of another release
   */
  public static BehaviourModel read(byte[] bytes) throws ModelException {
    byte[] content = content(bytes);
    try {
      ByteArrayInputStream stream = new ByteArrayInputStream(content);
      BehaviourModel model = read(new DataInputStream(stream), bytes[MAGIC.length]);
      if (stream.available() > 0) {
        throw new ModelException(
            "le modèle continue après sa fin ; réapprenez",
            "the model goes on after its end; train it again");
      }
      return model;
    } catch (ModelException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new ModelException(
          "le contenu du modèle n'en est pas un ; réapprenez",
          "the model's content is no model; train it again",
          e);
    }
  }

  private static byte[] content(byte[] bytes) throws ModelException {
    if (bytes.length < HEAD || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new ModelException(
          "ce n'est pas un modèle de comportement ; nommez un fichier écrit par « model train »",
          "no model of behaviour; name a file that 'model train' wrote");
    }
    int version = bytes[MAGIC.length];
    if (version < WITHOUT_NAMES || version > VERSION) {
      throw new ModelException(
          "un modèle de version " + version + " ; cette version de Beffroi lit 1 à " + VERSION,
          "a model of version " + version + "; this release reads 1 to " + VERSION);
    }
    DataInputStream head =
        new DataInputStream(new ByteArrayInputStream(bytes, MAGIC.length + 1, HEAD));
    byte[] content = Arrays.copyOfRange(bytes, HEAD, bytes.length);
    try {
      if (head.readInt() != content.length || head.readInt() != crc(content)) {
        throw damaged();
      }
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw damaged();
    }
    return content;
  }

  private static ModelException damaged() {
    return new ModelException(
        "le modèle est endommagé ; reprenez-en une copie, ou réapprenez",
        "the model is damaged; take its copy, or train it again");
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static void write(BehaviourModel model, DataOutput out) throws IOException {
    Origin origin = model.origin();
    Binary.writeInstant(origin.trained(), out);
    Binary.writeInstant(origin.from(), out);
    Binary.writeInstant(origin.to(), out);
    Binary.writeVarLong(origin.days(), out);
    Binary.writeVarLong(origin.windows(), out);
    Binary.writeVarLong(origin.cut(), out);
    Binary.writeText(origin.rules(), out);
    Binary.writeVarLong(model.rules().size(), out);
    for (RuleModel rule : model.rules()) {
      write(rule, out);
    }
    Binary.writeVarLong(model.refused().size(), out);
    for (RuleLesson lesson : model.refused()) {
      write(lesson, out);
    }
    model.names().write(out);
    Binary.writeVarLong(model.series().size(), out);
    for (LearnedSeries series : model.series()) {
      series.write(out);
    }
  }

  private static void write(RuleModel rule, DataOutput out) throws IOException {
    write(rule.lesson(), out);
    for (Common common : rule.commons()) {
      out.writeDouble(common.median());
      out.writeDouble(common.low());
      out.writeDouble(common.high());
      out.writeDouble(common.scale());
    }
    rule.calibration().write(out);
    byte[] detector = rule.detector().serialize().toByteArray();
    Binary.writeVarLong(detector.length, out);
    out.write(detector);
  }

  private static void write(RuleLesson lesson, DataOutput out) throws IOException {
    Binary.writeText(lesson.rule(), out);
    Binary.writeText(lesson.name(), out);
    Binary.writeText(lesson.title().french(), out);
    Binary.writeText(lesson.title().english(), out);
    out.writeLong(lesson.fingerprint());
    Binary.writeTexts(lesson.features(), out);
    Binary.writeVarLong(lesson.windows(), out);
    Binary.writeVarLong(lesson.days(), out);
    Binary.writeVarLong(lesson.strange(), out);
    Binary.writeVarLong(lesson.entities(), out);
  }

  private static BehaviourModel read(DataInputStream in, int version) throws IOException {
    Origin origin =
        new Origin(
            Binary.readInstant(in),
            Binary.readInstant(in),
            Binary.readInstant(in),
            Binary.readLength(in, Integer.MAX_VALUE),
            Binary.readVarLong(in),
            Binary.readVarLong(in),
            Binary.readText(in));
    List<RuleModel> rules = new ArrayList<>();
    int size = Binary.readLength(in, MOST_RULES);
    for (int i = 0; i < size; i++) {
      rules.add(rule(in));
    }
    List<RuleLesson> refused = new ArrayList<>();
    int sparse = Binary.readLength(in, MOST_RULES);
    for (int i = 0; i < sparse; i++) {
      refused.add(lesson(in));
    }
    if (version == WITHOUT_NAMES) {
      return new BehaviourModel(origin, rules, refused);
    }
    return new BehaviourModel(origin, rules, refused, LearnedNames.read(in), series(in));
  }

  private static List<LearnedSeries> series(DataInputStream in) throws IOException {
    List<LearnedSeries> series = new ArrayList<>();
    int size = Binary.readLength(in, MOST_SERIES);
    for (int i = 0; i < size; i++) {
      series.add(LearnedSeries.read(in));
    }
    return series;
  }

  private static RuleModel rule(DataInputStream in) throws IOException {
    RuleLesson lesson = lesson(in);
    List<Common> commons = new ArrayList<>();
    for (int i = 0; i < lesson.features().size(); i++) {
      commons.add(new Common(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
    }
    Calibration calibration = Calibration.read(in);
    return new RuleModel(lesson, commons, detector(in), calibration);
  }

  private static DetectorModel detector(DataInputStream in) throws IOException {
    byte[] bytes = new byte[Binary.readLength(in, in.available())];
    in.readFully(bytes);
    ModelProto proto = ModelProto.parseFrom(bytes);
    if (!proto.getClassName().equals(DetectorModel.class.getName())) {
      throw new InvalidProtocolBufferException("not a detector of this release");
    }
    return DetectorModel.deserializeFromProto(
        proto.getVersion(), proto.getClassName(), proto.getSerializedData());
  }

  private static RuleLesson lesson(DataInputStream in) throws IOException {
    String rule = Binary.readText(in);
    String name = Binary.readText(in);
    Bilingual title = new Bilingual(Binary.readText(in), Binary.readText(in));
    long fingerprint = in.readLong();
    List<String> features = Binary.readTexts(in);
    if (features.isEmpty() || features.size() > MOST_FEATURES) {
      throw new IOException("a rule of " + features.size() + " features");
    }
    return new RuleLesson(
        rule,
        name,
        title,
        fingerprint,
        features,
        Binary.readVarLong(in),
        Binary.readLength(in, Integer.MAX_VALUE),
        Binary.readVarLong(in),
        Binary.readLength(in, Integer.MAX_VALUE));
  }
}
