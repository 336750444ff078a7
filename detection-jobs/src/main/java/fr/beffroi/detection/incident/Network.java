package fr.beffroi.detection.incident;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Is an address in a network ({@code 192.0.2.0/24}, {@code 2001:db8::/32}), or the same one? */
final class Network {
  private Network() {}

  static boolean contains(String network, String address) {
    int slash = network.indexOf('/');
    byte[] outer = bytes(slash < 0 ? network : network.substring(0, slash));
    byte[] inner = bytes(address);
    if (outer == null || inner == null || outer.length != inner.length) {
      return network.equals(address);
    }
    int bits = slash < 0 ? outer.length * 8 : prefix(network.substring(slash + 1));
    return bits >= 0 && bits <= outer.length * 8 && samePrefix(outer, inner, bits);
  }

  private static boolean samePrefix(byte[] one, byte[] other, int bits) {
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit & 7);
      if ((one[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static int prefix(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }

  /** Only what is written as an address: a name would be asked of a DNS server. */
  private static byte @Nullable [] bytes(String text) {
    boolean isAddress = text.matches("[0-9.]+") || text.indexOf(':') >= 0;
    if (!isAddress || !text.matches("[0-9a-fA-F:.]{2,45}")) {
      return null;
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
