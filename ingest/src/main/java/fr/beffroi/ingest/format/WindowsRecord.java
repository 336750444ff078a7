package fr.beffroi.ingest.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does a record of a Windows event log say, whatever shipped it?
 *
 * @param id EventID, in digits
 * @param channel {@code Security}, {@code System}, …
 * @param outcome {@code success} or {@code failure}, where the keywords' mask says so
 * @param time when it was written, as text
 * @param timeIsUtc whether {@code time} without an offset is UTC, as EVTX keeps it, rather than the
 *     machine's own clock, as NXLog prints it
 * @param data EventData or UserData, without the values that say nothing ({@code -}, empty)
 */
record WindowsRecord(
    String id,
    @Nullable String channel,
    @Nullable String provider,
    @Nullable String computer,
    @Nullable String recordId,
    @Nullable String outcome,
    @Nullable String time,
    boolean timeIsUtc,
    Map<String, String> data) {
  private static final String AUDIT_PROVIDER = "Microsoft-Windows-Security-Auditing";

  @Nullable String get(String name) {
    return data.get(name);
  }

  /** Is it of the Security log, whose EventIDs have the meanings of {@link WindowsAudit}? */
  boolean isAudit() {
    return channel == null ? AUDIT_PROVIDER.equals(provider) : channel.equals("Security");
  }
}
