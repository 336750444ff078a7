package fr.beffroi.detection.sigma.condition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Which addresses does a network hold? (CIDR, RFC 4632 for IPv4, RFC 4291 for IPv6.) */
final class IpNetwork {
  private final byte[] address;
  private final int bits;
  private final String text;

  private IpNetwork(byte[] address, int bits, String text) {
    this.address = address;
    this.bits = bits;
    this.text = text;
  }

  /** Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or one address; null where it is neither. */
  static @Nullable IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    byte[] address = address(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      return null;
    }
    int bits = slash < 0 ? address.length * 8 : number(text.substring(slash + 1), 3);
    return bits < 0 || bits > address.length * 8 ? null : new IpNetwork(address, bits, text);
  }

  /** Whether the text is an address of this network; false for what is no address. */
  boolean holds(String other) {
    byte[] candidate = address(other);
    if (candidate == null || candidate.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit));
      if (((candidate[bit / 8] ^ address[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte @Nullable [] address(String text) {
    return text.indexOf(':') < 0 ? version4(text) : version6(text);
  }

  private static byte @Nullable [] version4(String text) {
    byte[] bytes = new byte[4];
    int start = 0;
    for (int i = 0; i < 4; i++) {
      int dot = i == 3 ? text.length() : text.indexOf('.', start);
      int number = dot < 0 ? -1 : number(text.substring(start, dot), 3);
      if (number < 0 || number > 255) {
        return null;
      }
      bytes[i] = (byte) number;
      start = dot + 1;
    }
    return bytes;
  }

  private static byte @Nullable [] version6(String text) {
    // Only what can be nothing but an address goes to the library: no name is ever looked up.
    if (text.length() > 45 || !text.chars().allMatch(IpNetwork::mayBeInAddress)) {
      return null;
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static boolean mayBeInAddress(int c) {
    return (Character.digit(c, 16) >= 0 && c < 128) || c == ':' || c == '.';
  }

  private static int number(String text, int longest) {
    if (text.isEmpty() || text.length() > longest) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  @Override
  public String toString() {
    return text;
  }
}
