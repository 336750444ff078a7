package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a model come back from its file, and only whole? */
class ModelFileTest {
  private static final BehaviourModel MODEL = new Offices().days(0, 14).model();

  private static final BehaviourModel MODEL_WITHOUT_SERIES =
      new BehaviourModel(MODEL.origin(), MODEL.rules(), MODEL.refused());

  @TempDir private Path folder;

  @Test
  void aModelComesBackAndJudgesAlike() throws IOException {
    Path file = folder.resolve("a.model");
    ModelFile.write(MODEL, file);
    BehaviourModel read = ModelFile.read(file);

    assertThat(read.origin()).isEqualTo(MODEL.origin());
    assertThat(read.rules().get(0).lesson()).isEqualTo(MODEL.rules().get(0).lesson());
    assertThat(read.rules().get(0).commons()).isEqualTo(MODEL.rules().get(0).commons());
    assertThat(ModelCodec.bytes(read)).isEqualTo(ModelCodec.bytes(MODEL));
    Offices month = new Offices().days(0, 3).attack(Offices.ATTACKER, 3, 3, 60, 30);
    Judge before = new Judge(MODEL, Budget.USUAL, Offices.INSIDE, Offices.PARIS);
    Judge after = new Judge(read, Budget.USUAL, Offices.INSIDE, Offices.PARIS);
    assertThat(month.windows(3).stream().map(after::judge))
        .isEqualTo(month.windows(3).stream().map(before::judge).toList());
  }

  /** As releases wrote it that knew neither names nor series. */
  @Test
  void aModelOfTheFirstVersionIsStillRead() throws IOException {
    byte[] now = ModelCodec.bytes(MODEL_WITHOUT_SERIES);
    int head = 16;
    int namesAndSeries = 7; // five zeros, no model, no series
    byte[] content = Arrays.copyOfRange(now, head, now.length - namesAndSeries);
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer first = ByteBuffer.allocate(head + content.length);
    first.put(now, 0, 7).put((byte) 1).putInt(content.length).putInt((int) crc.getValue());
    BehaviourModel read = ModelCodec.read(first.put(content).array());

    assertThat(read.rules().get(0).lesson()).isEqualTo(MODEL.rules().get(0).lesson());
    assertThat(read.names().suffices()).isFalse();
    assertThat(read.series()).isEmpty();
  }

  @Test
  void aModelNamesNobody() throws IOException {
    String text = new String(ModelCodec.bytes(MODEL), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain("10.20.1.").doesNotContain("agent0");
  }

  @Test
  void aDamagedModelIsRefused() throws IOException {
    byte[] bytes = ModelCodec.bytes(MODEL);
    for (int at = 0; at < bytes.length; at += 997) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      assertThatThrownBy(() -> ModelCodec.read(damaged)).isInstanceOf(ModelException.class);
      byte[] cut = Arrays.copyOf(bytes, at);
      assertThatThrownBy(() -> ModelCodec.read(cut)).isInstanceOf(ModelException.class);
    }
  }

  @Test
  void whatIsNoModelIsRefusedWithItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a model, but long enough");
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("model train");
  }

  @Test
  void theModelBeforeCanBePutBack() throws IOException {
    ModelFolder models = new ModelFolder(folder);
    assertThat(models.current()).isEmpty();
    assertThat(models.putBack()).isEmpty();
    Path first = models.take(MODEL);
    Path second = models.take(later(MODEL, 1));
    assertThat(models.current()).contains(second);

    assertThat(models.putBack()).contains(first);
    assertThat(models.current()).contains(first);
    assertThat(models.previous()).contains(second);
  }

  @Test
  void theLastEightTheOneInForceAndTheOneBeforeAreKept() throws IOException {
    ModelFolder models = new ModelFolder(folder);
    Path before = models.take(MODEL);
    Path inForce = models.takeThough(later(MODEL, 1), "a reason");
    Path old = models.keep(later(MODEL, 2));
    Path named = Files.copy(old, folder.resolve("may.model"));
    List<Path> last = new ArrayList<>();
    for (int minutes = 3; minutes < 3 + ModelFolder.KEPT; minutes++) {
      last.add(models.keep(later(MODEL, minutes)));
    }

    assertThat(models.removeOld()).containsExactly(old);
    assertThat(old).doesNotExist();
    assertThat(last).allSatisfy(file -> assertThat(file).exists());
    assertThat(List.of(before, inForce, named)).allSatisfy(file -> assertThat(file).exists());
    assertThat(models.putBack()).contains(before);

    models.take(later(MODEL, 20));
    models.take(later(MODEL, 21));
    assertThat(models.removeOld()).contains(before, inForce);
    assertThat(ModelFolder.whyTaken(inForce)).isEmpty();
  }

  @Test
  void aPointerThatLeadsElsewhereIsRefused() throws IOException {
    Files.writeString(folder.resolve("current"), "../../etc/a.model\n");
    assertThatThrownBy(() -> new ModelFolder(folder).current()).isInstanceOf(ModelException.class);
  }

  private static BehaviourModel later(BehaviourModel model, int minutes) {
    Origin origin = model.origin();
    return new BehaviourModel(
        new Origin(
            origin.trained().plusSeconds(60L * minutes),
            origin.from(),
            origin.to(),
            origin.days(),
            origin.windows(),
            origin.cut(),
            origin.rules()),
        model.rules(),
        model.refused());
  }
}
