package fr.beffroi.ingest.enrich;

import io.netty.util.NetUtil;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is an address inside the commune's networks? */
public final class Networks implements Serializable {
  /** Private, unique local, link-local and loopback (RFC 1918, 4193, 3927, 4291). */
  public static final List<String> PRIVATE =
      List.of(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "::1/128",
          "fc00::/7",
          "fe80::/10");

  private static final int REMEMBERED = 8_192;

  private final List<Block> inside;
  private final transient ThreadLocal<Map<String, Boolean>> answers =
      ThreadLocal.withInitial(HashMap::new);

  private Networks(List<Block> inside) {
    this.inside = inside;
  }

  /**
   * Networks in CIDR notation.
   *
   * @throws IllegalArgumentException where a text is none
   */
  public static Networks of(List<String> cidrs) {
    return new Networks(cidrs.stream().map(Block::parse).toList());
  }

  /** Whether the address lies inside; none, and a text that is no address, does not. */
  public boolean contains(@Nullable String address) {
    if (address == null || inside.isEmpty()) {
      return false;
    }
    Map<String, Boolean> known = answers.get();
    Boolean answer = known.get(address);
    if (answer == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      answer = compute(address);
      known.put(address, answer);
    }
    return answer;
  }

  private boolean compute(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes != null) {
      for (Block block : inside) {
        if (block.contains(bytes)) {
          return true;
        }
      }
    }
    return false;
  }

  private Object readResolve() {
    return new Networks(inside);
  }

  /** One network: the address of which the first bits count. */
  @SuppressWarnings("ArrayRecordComponent") // private, and never handed out
  private record Block(byte[] network, int bits) implements Serializable {
    static Block parse(String cidr) {
      int slash = cidr.indexOf('/');
      String address = slash < 0 ? cidr : cidr.substring(0, slash);
      byte[] network = NetUtil.createByteArrayFromIpAddressString(address);
      if (network == null) {
        throw new IllegalArgumentException("'" + cidr + "' is not a network such as 10.0.0.0/8");
      }
      int bits = slash < 0 ? network.length * 8 : bits(cidr, slash, network.length * 8);
      return new Block(network, bits);
    }

    private static int bits(String cidr, int slash, int most) {
      try {
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        if (bits >= 0 && bits <= most) {
          return bits;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new IllegalArgumentException(
          "'" + cidr + "': the part behind '/' is a number from 0 to " + most);
    }

    boolean contains(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      int whole = bits / 8;
      if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
        return false;
      }
      int mask = 0xFF << (8 - bits % 8) & 0xFF;
      return bits % 8 == 0 || (address[whole] & mask) == (network[whole] & mask);
    }
  }
}
