package fr.beffroi.detection.behaviour.series;

import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.state.RandomCutForestMapper;
import com.amazon.randomcutforest.state.RandomCutForestState;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Have the last readings together taken a course that was not seen before?
 *
 * <p>S. Guha et al., "Robust random cut forest based anomaly detection on streams", 2016, by its
 * authors' library. A point is the last readings, as deviations from habit. The forest is held
 * live: it is written at checkpoints only.
 */
final class ForestWitness implements Witness {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_INFLATED = 32 << 20;

  private static final int TREES = 30;
  private static final int POINTS = 128;
  private static final int COURSE = 4;

  /** A deviation of so many usual ones says no more by being larger. */
  private static final float LIMIT = 20;

  private final float[] course = new float[COURSE];
  private final Tail scores = new Tail(0.8, 8);
  private RandomCutForest forest =
      RandomCutForest.builder()
          .dimensions(COURSE)
          .numberOfTrees(TREES)
          .sampleSize(POINTS)
          .randomSeed(1)
          .outputAfter(32)
          .parallelExecutionEnabled(false)
          .build();
  private long heard;

  @Override
  public Testimony hear(Reading reading, Outlook outlook) {
    System.arraycopy(course, 1, course, 0, COURSE - 1);
    float deviation = (float) ((reading.value() - outlook.usual()) / outlook.usualScale());
    course[COURSE - 1] = Math.max(-LIMIT, Math.min(LIMIT, deviation));
    heard++;
    if (heard < COURSE) {
      return Testimony.NONE;
    }
    float[] point = course.clone();
    double score = forest.getAnomalyScore(point);
    forest.update(point);
    if (score <= 0) {
      return Testimony.NONE;
    }
    Testimony testimony = new Testimony(scores.surprise(score), Cause.SHAPE);
    scores.add(score);
    return testimony;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(heard);
    for (float value : course) {
      out.writeFloat(value);
    }
    scores.write(out);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(JSON.writeValueAsBytes(mapper().toState(forest)));
    }
    out.writeInt(bytes.size());
    out.write(bytes.toByteArray());
  }

  @Override
  public void read(DataInput in) throws IOException {
    heard = in.readLong();
    for (int i = 0; i < COURSE; i++) {
      course[i] = in.readFloat();
    }
    scores.read(in);
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("a forest of " + length + " bytes, more than " + MOST_BYTES);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      byte[] state = inflated.readNBytes(MOST_INFLATED);
      forest = mapper().toModel(JSON.readValue(state, RandomCutForestState.class));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IOException("a forest that cannot be read", e);
    }
  }

  private static RandomCutForestMapper mapper() {
    RandomCutForestMapper mapper = new RandomCutForestMapper();
    mapper.setSaveExecutorContextEnabled(true);
    mapper.setSaveTreeStateEnabled(true);
    return mapper;
  }
}
