package fr.beffroi.detection.flink;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** A stream whose time has no say: its watermark is at the end of time from its first word. */
final class NoHoldingBack<T> implements WatermarkGenerator<T> {
  private boolean said;

  @Override
  public void onEvent(T event, long timestamp, WatermarkOutput output) {
    say(output);
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    say(output);
  }

  private void say(WatermarkOutput output) {
    if (!said) {
      output.emitWatermark(new Watermark(Long.MAX_VALUE - 1));
      said = true;
    }
  }
}
