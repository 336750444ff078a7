package fr.beffroi.ingest.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does a syslog or journald envelope say about the message that it carries?
 *
 * @param timestamp when the message was written, zone and year resolved
 * @param host the machine that wrote it
 * @param program APP-NAME or tag without the process number: {@code sshd}
 * @param pid process number, or -1
 * @param facility syslog facility (RFC 5424, table 1), or -1
 * @param severity syslog severity (RFC 5424, table 2), or -1
 * @param msgid MSGID of RFC 5424
 */
public record Envelope(
    Instant timestamp,
    @Nullable String host,
    @Nullable String program,
    long pid,
    int facility,
    int severity,
    @Nullable String msgid) {}
