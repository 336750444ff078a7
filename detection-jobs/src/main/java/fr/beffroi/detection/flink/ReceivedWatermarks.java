package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Event;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * When may state be cleaned? Two minutes behind the time of receipt, which no line can forge.
 *
 * <p>Emitted with events and at full half minutes, not with the machine's clock nor counted from
 * the first event, so that a second reading cleans at the same places, wherever it begins. Nothing
 * waits for a watermark but cleaning.
 */
final class ReceivedWatermarks implements WatermarkGenerator<Event> {
  private static final long BEHIND = Duration.ofMinutes(2).toMillis();
  private static final long STEP = Duration.ofSeconds(30).toMillis();

  private long next = Long.MIN_VALUE;

  @Override
  public void onEvent(Event event, long timestamp, WatermarkOutput output) {
    long received = event.received().toEpochMilli();
    if (received >= next) {
      long step = received - Math.floorMod(received, STEP);
      next = step + STEP;
      output.emitWatermark(new Watermark(step - BEHIND));
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    // Never by the machine's clock.
  }
}
