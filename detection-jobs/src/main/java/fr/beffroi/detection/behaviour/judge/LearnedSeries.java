package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.series.SeriesMemory;
import fr.beffroi.detection.behaviour.series.SeriesMemoryCodec;
import fr.beffroi.detection.behaviour.series.Verdict;
import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/**
 * What was learned of the numbers of the commune, or of one of its services, by one rule?
 *
 * @param rule its id
 * @param entity the commune or the service
 */
public record LearnedSeries(String rule, String entity, SeriesMemory memory) {
  /** Of an entity that was not seen before. */
  static SeriesMemory begin(BehaviourRule rule) {
    return SeriesMemory.of(
        rule.fingerprint(), rule.features().stream().mapToDouble(Feature::minimumEffect).toArray());
  }

  /** Judges a window of a series rule, then learns it; what is not known is nothing. */
  static List<Verdict> judge(SeriesMemory memory, Window window, ZoneId zone) {
    double[] values = window.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isFinite(values[i]) ? values[i] : 0;
    }
    return memory.judge(
        window.start().toEpochMilli(), window.rule().pane().toMillis(), zone, values);
  }

  /** Whether it was measured by the rule as it is now. */
  boolean isOf(BehaviourRule now) {
    return rule.equals(now.id()) && memory.isOf(now.fingerprint(), now.features().size());
  }

  void write(DataOutput out) throws IOException {
    Binary.writeText(rule, out);
    Binary.writeText(entity, out);
    new SeriesMemoryCodec().write(memory, out);
  }

  static LearnedSeries read(DataInput in) throws IOException {
    return new LearnedSeries(
        Binary.readText(in), Binary.readText(in), new SeriesMemoryCodec().read(in));
  }
}
