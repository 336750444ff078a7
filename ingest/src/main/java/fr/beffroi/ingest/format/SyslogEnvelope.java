package fr.beffroi.ingest.format;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a syslog envelope, and where does the message begin?
 *
 * <p>RFC 5424; RFC 3164 with or without {@code <PRI>}, host and tag, as devices and rsyslog's files
 * have it; rsyslog's high-precision times. The octet count of RFC 6587 is passed over.
 *
 * <p>A line without PRI must begin with a time. One that begins with an ISO time, as half of all
 * log files do, must go on with a host and a tag, or have an offset and what may be a host.
 */
final class SyslogEnvelope {
  private static final char BOM = '\uFEFF';

  /** RFC 5424 allows 48 characters; some write paths. */
  private static final int LONGEST_TAG = 64;

  private static final int LONGEST_HOST = 255;
  private static final String TAG_SIGNS = "-_./()@%+#$~!&*";
  private static final Set<String> LEVELS =
      Set.of("trace", "debug", "info", "notice", "warn", "warning", "error", "fatal", "critical");

  private final Line line;
  private final String text;
  private int at;
  private int priority = -1;
  private @Nullable Instant timestamp;
  private boolean isoTime;
  private boolean zoned;
  private @Nullable String host;
  private @Nullable String program;
  private long pid = -1;
  private @Nullable String msgid;

  private SyslogEnvelope(Line line) {
    this.line = line;
    this.text = line.text();
  }

  /** The line with its envelope taken off, or null where it has none. */
  static @Nullable Line open(Line line) {
    SyslogEnvelope envelope = new SyslogEnvelope(line);
    return envelope.read() ? envelope.inside() : null;
  }

  private boolean read() {
    skipOctetCount();
    skip(BOM);
    boolean marked = readPriority();
    if (!marked && isNot(at, '<') && !startsLikeATime()) {
      return false;
    }
    int start = at;
    if (readVersion()) {
      if (readRfc5424()) {
        return true;
      }
      at = start;
    }
    return readRfc3164(marked);
  }

  private Line inside() {
    skip(BOM);
    Instant time = timestamp == null ? line.received() : timestamp;
    int facility = priority < 0 ? -1 : priority >> 3;
    int severity = priority < 0 ? -1 : priority & 7;
    Envelope envelope = new Envelope(time, host, program, pid, facility, severity, msgid);
    return line.inside(envelope, text.substring(at));
  }

  /** RFC 6587, 3.4.1: {@code 123 <34>1 ...}. */
  private void skipOctetCount() {
    int end = at;
    while (end < at + 8 && isDigit(end)) {
      end++;
    }
    if (end > at && !isNot(end, ' ') && !isNot(end + 1, '<')) {
      at = end + 1;
    }
  }

  private boolean startsLikeATime() {
    return isDigit(at) || LineTime.month(text, at) > 0;
  }

  private boolean readPriority() {
    int close = isNot(at, '<') ? -1 : text.indexOf('>', at);
    if (close < 0 || close - at < 2 || close - at > 4) {
      return false;
    }
    int value = 0;
    for (int i = at + 1; i < close; i++) {
      if (!isDigit(i)) {
        return false;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    // RFC 5424, 6.2.1: facility 23, severity 7.
    if (value > 191) {
      return false;
    }
    priority = value;
    at = close + 1;
    return true;
  }

  private boolean readVersion() {
    if (isNot(at, '1') || isNot(at + 1, ' ')) {
      return false;
    }
    at += 2;
    return true;
  }

  private boolean readRfc5424() {
    if (!isNot(at, '-') && !isNot(at + 1, ' ')) {
      at += 2;
    } else if (!readIsoTime() || !skip(' ')) {
      return false;
    }
    host = word();
    program = word();
    String procid = word();
    msgid = word();
    pid = number(procid);
    skipStructuredData();
    return true;
  }

  /** The word up to the next space; null for the nil value. */
  private @Nullable String word() {
    int space = text.indexOf(' ', at);
    int end = space < 0 ? text.length() : space;
    String word = text.substring(at, end);
    at = Math.min(end + 1, text.length());
    return word.equals("-") || word.isEmpty() ? null : word;
  }

  /**
   * {@code -}, or elements in brackets whose values are quoted (RFC 5424, 6.3). Where a sender left
   * them out or never closes one, the message begins there.
   */
  private void skipStructuredData() {
    int start = at;
    boolean closed = skip('-');
    while (!isNot(at, '[')) {
      closed = skipElement();
      if (!closed) {
        break;
      }
    }
    if (!closed || !(at == text.length() || skip(' '))) {
      at = start;
    }
  }

  private boolean skipElement() {
    boolean quoted = false;
    for (int i = at; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (quoted && letter == '\\') {
        i++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ']' && !quoted) {
        at = i + 1;
        return true;
      }
    }
    return false;
  }

  private boolean readRfc3164(boolean marked) {
    if (!readIsoTime() && !readBsdTime()) {
      return marked && readTagOrNone();
    }
    // Cisco ends its time with a colon.
    skip(':');
    if (!skip(' ')) {
      return false;
    }
    boolean sure = marked || !isoTime;
    if (readTag()) {
      return sure || isNoLevel(program);
    }
    if (!readHost()) {
      return sure;
    }
    return readTag() ? sure || isNoLevel(host) : sure || (isNoLevel(host) && zoned);
  }

  private boolean readTagOrNone() {
    readTag();
    return true;
  }

  private boolean readBsdTime() {
    return accept(LineTime.rfc3164(text, at, line.context().zone(), line.received()));
  }

  private boolean readIsoTime() {
    int start = at;
    isoTime =
        isDigit(at) && accept(LineTime.rfc3339(text, at, line.context().zone(), line.received()));
    for (int i = start + "2026-11-22T09:00:00".length(); i < at; i++) {
      zoned |= "Zz+-".indexOf(text.charAt(i)) >= 0;
    }
    return isoTime;
  }

  private boolean accept(@Nullable LineTime time) {
    if (time == null) {
      return false;
    }
    timestamp = time.instant();
    at = time.end();
    return true;
  }

  private boolean readHost() {
    while (skip(' ')) {
      // A short host name is padded by some.
    }
    int space = text.indexOf(' ', at);
    if (space <= at || space - at > LONGEST_HOST) {
      return false;
    }
    for (int i = at; i < space; i++) {
      if (!isHostSign(text.charAt(i))) {
        return false;
      }
    }
    host = text.substring(at, space);
    at = space + 1;
    return true;
  }

  /** {@code 2026-11-22T09:00:00 INFO start: ...} is some program's own log. */
  private static boolean isNoLevel(@Nullable String word) {
    return word != null && !LEVELS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** {@code sshd[123]: }, {@code sudo: }; leaves all as it is where there is no tag. */
  private boolean readTag() {
    int end = at;
    while (end < text.length() && isTagSign(text.charAt(end)) && end - at <= LONGEST_TAG) {
      end++;
    }
    if (end == at || end - at > LONGEST_TAG || end == text.length()) {
      return false;
    }
    int after = end;
    long process = -1;
    if (text.charAt(end) == '[') {
      int close = text.indexOf(']', end);
      if (close < 0 || close - end > 20) {
        return false;
      }
      process = number(text.substring(end + 1, close));
      after = close + 1;
    }
    if (isNot(after, ':') || (after + 1 < text.length() && isNot(after + 1, ' '))) {
      return false;
    }
    program = text.substring(at, end);
    pid = process;
    at = Math.min(after + 2, text.length());
    return true;
  }

  private static long number(@Nullable String digits) {
    if (digits == null || digits.isEmpty() || digits.length() > 10) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static boolean isTagSign(char letter) {
    return isWord(letter) || TAG_SIGNS.indexOf(letter) >= 0;
  }

  private static boolean isHostSign(char letter) {
    return isWord(letter) || letter == '-' || letter == '.' || letter == ':' || letter == '_';
  }

  private static boolean isWord(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  private boolean skip(char wanted) {
    if (isNot(at, wanted)) {
      return false;
    }
    at++;
    return true;
  }

  private boolean isNot(int index, char wanted) {
    return index >= text.length() || text.charAt(index) != wanted;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
