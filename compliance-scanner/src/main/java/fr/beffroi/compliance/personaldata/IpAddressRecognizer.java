package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Is it an IP address? A version, 1.2.3.4, is written as one: a column of small numbers is not
 * believed. A private address (RFC 1918, RFC 4193) says less than a public one.
 */
@AutoService(Recognizer.class)
public final class IpAddressRecognizer implements Recognizer {
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

  /** Hexadecimal and colons: never a name, so reading it asks no DNS server. */
  private static final Pattern IPV6 = Pattern.compile("(?=.{2,45}$)[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  /** A number of a version seldom reaches it, one of the four numbers of an address mostly does. */
  private static final int BEYOND_VERSIONS = 64;

  private static final Pattern DOT = Pattern.compile("\\.");

  @Override
  public String kind() {
    return "ip";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("adresse IP", "IP address");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public boolean tellsWithoutName() {
    return true;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    InetAddress address = parse(value);
    if (address == null || address.isAnyLocalAddress()) {
      return Reading.OTHER;
    }
    if (address.isLoopbackAddress() || address.isMulticastAddress()) {
      return Reading.IMPERSONAL;
    }
    boolean uniqueLocal =
        address.getAddress().length > 4 && (address.getAddress()[0] & 0xfe) == 0xfc;
    boolean here = address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    return here ? Reading.POSSIBLE : Reading.FORM;
  }

  @Override
  public boolean plausible(List<String> distinct, NameHint hint) {
    long large = distinct.stream().filter(IpAddressRecognizer::isBeyondVersions).count();
    return hint == NameHint.SPECIFIC || large * 2 >= distinct.size();
  }

  private static boolean isBeyondVersions(String value) {
    return value.indexOf(':') >= 0
        || DOT.splitAsStream(value)
            .anyMatch(
                octet ->
                    Digits.areDigits(octet)
                        && octet.length() <= 3
                        && Integer.parseInt(octet) >= BEYOND_VERSIONS);
  }

  private static @Nullable InetAddress parse(String value) {
    if (!IPV4.matcher(value).matches() && !IPV6.matcher(value).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(value);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
