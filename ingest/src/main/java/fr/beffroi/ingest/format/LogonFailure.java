package fr.beffroi.ingest.format;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why did Windows refuse a logon? The number's meaning in a few fixed words, for {@code
 * event.reason}: NTSTATUS ([MS-ERREF] 2.3.1) for logons and NTLM, the KDC's error (RFC 4120, 7.5.9)
 * for Kerberos.
 */
final class LogonFailure {
  private static final Map<String, String> NT_STATUS =
      Map.ofEntries(
          Map.entry("0xc000005e", "no logon server"),
          Map.entry("0xc0000064", "unknown user"),
          Map.entry("0xc000006a", "bad password"),
          Map.entry("0xc000006d", "bad user name or password"),
          Map.entry("0xc000006e", "account restriction"),
          Map.entry("0xc000006f", "outside logon hours"),
          Map.entry("0xc0000070", "workstation not allowed"),
          Map.entry("0xc0000071", "password expired"),
          Map.entry("0xc0000072", "account disabled"),
          Map.entry("0xc00000dc", "server in the wrong state"),
          Map.entry("0xc0000133", "clock skew"),
          Map.entry("0xc000015b", "logon type not granted"),
          Map.entry("0xc000018c", "trust relationship failed"),
          Map.entry("0xc0000192", "netlogon not started"),
          Map.entry("0xc0000193", "account expired"),
          Map.entry("0xc0000224", "password must change"),
          Map.entry("0xc0000225", "internal error"),
          Map.entry("0xc0000234", "account locked"),
          Map.entry("0xc0000371", "account secrets not on this controller"),
          Map.entry("0xc0000413", "authentication firewall"));

  private static final Map<String, String> KERBEROS =
      Map.ofEntries(
          Map.entry("0x1", "account expired"),
          Map.entry("0x6", "unknown user"),
          Map.entry("0x7", "unknown service"),
          Map.entry("0x9", "no key"),
          Map.entry("0xc", "account restriction"),
          Map.entry("0xe", "encryption not supported"),
          Map.entry("0x12", "account disabled, expired or locked"),
          Map.entry("0x17", "password expired"),
          Map.entry("0x18", "bad password"),
          Map.entry("0x19", "preauthentication required"),
          Map.entry("0x1f", "integrity check failed"),
          Map.entry("0x20", "ticket expired"),
          Map.entry("0x25", "clock skew"),
          Map.entry("0x29", "message modified"),
          Map.entry("0x3c", "internal error"));

  private LogonFailure() {}

  /** The words for an NTSTATUS as {@link #hex} writes it, or null. */
  static @Nullable String ofNtStatus(String status) {
    return NT_STATUS.get(status);
  }

  /** The words for an error of the KDC as {@link #hex} writes it, or null. */
  static @Nullable String ofKerberos(String status) {
    return KERBEROS.get(status);
  }

  /** A status in small hexadecimal without leading zeros: {@code 0x00000018} is {@code 0x18}. */
  static @Nullable String hex(@Nullable String status) {
    if (status == null) {
      return null;
    }
    try {
      boolean hexadecimal = status.toLowerCase(Locale.ROOT).startsWith("0x");
      long number =
          hexadecimal
              ? Long.parseUnsignedLong(status, 2, status.length(), 16)
              : Long.parseLong(status);
      // Some tools print an NTSTATUS as a signed number of 32 bits.
      return "0x" + Long.toHexString(number & 0xFFFF_FFFFL);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
