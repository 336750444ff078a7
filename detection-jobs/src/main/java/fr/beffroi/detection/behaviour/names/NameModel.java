package fr.beffroi.detection.behaviour.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Was this name made by a program, as malware makes names to find its master (a DGA)?
 *
 * <p>Immutable, and safe for use by several threads. Made by {@link NameTrainer}.
 */
public final class NameModel {
  /** Labels that say nothing of who chose the name. */
  private static final List<String> SERVICES = List.of("www", "mail", "smtp", "imap", "ftp", "ns");

  /** Labels before the registered one that are judged; a name has few, a hostile one many. */
  private static final int MOST_LABELS = 4;

  private static final double BIT = Math.log(2);
  private static final Pattern OCTET = Pattern.compile("[0-9]{1,3}");

  private final Speech speech;
  private final double[] weights;
  private final Rarity rarity;
  private final long names;

  NameModel(Speech speech, double[] weights, Rarity rarity, long names) {
    this.speech = speech;
    this.weights = weights.clone();
    this.rarity = rarity;
    this.names = names;
  }

  /** From how many different names it learned. */
  public long names() {
    return names;
  }

  /** Judges a name as it was asked for: its registered label, and those before it. */
  public NameVerdict judge(String asked) {
    DomainName name = DomainName.of(asked);
    String worst = "";
    int place = 0;
    double most = Double.NEGATIVE_INFINITY;
    List<String> labels = labels(name);
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      if (label.isEmpty() || (i > 0 && SERVICES.contains(label))) {
        continue;
      }
      double odds = odds(label, name.suffix());
      if (odds > most) {
        most = odds;
        worst = label;
        place = i + 1;
      }
    }
    return verdict(worst, place, most);
  }

  private NameVerdict verdict(String label, int place, double odds) {
    if (place == 0) {
      return new NameVerdict(0, 1, 0, 0, 0, 0);
    }
    double[] forward = speech.forward().surprises(label);
    double[] backward = speech.backward().surprises(label);
    int from = 0;
    for (int i = 1; i + Traits.WINDOW <= label.length(); i++) {
      boolean worse = Traits.window(forward, backward, i) > Traits.window(forward, backward, from);
      from = worse ? i : from;
    }
    return new NameVerdict(
        1 / (1 + Math.exp(-odds)),
        rarity.of(label.length(), odds),
        place,
        from + 1,
        Math.min(label.length(), from + Traits.WINDOW),
        label.length());
  }

  /**
   * How much could the labels before the registered one carry, in bits? The surprise of each of
   * their characters after usual names: about two a character for words, four and more for
   * hexadecimal digits or base 32 (RFC 4648), as tunnels use.
   */
  public Payload payload(String asked) {
    return payload(DomainName.of(asked));
  }

  Payload payload(DomainName name) {
    double bits = 0;
    int characters = 0;
    for (String label : name.payload()) {
      bits += bits(label);
      characters += label.length();
    }
    return new Payload(name.registrable(), characters, bits);
  }

  private double bits(String label) {
    double[] surprises = speech.forward().surprises(label);
    double bits = 0;
    for (int i = 0; i < label.length(); i++) {
      bits += surprises[i] / BIT;
    }
    // A part of an address, as block lists are asked (RFC 5782), however rare the digits are.
    return OCTET.matcher(label).matches() ? Math.min(bits, Byte.SIZE) : bits;
  }

  double odds(String label, String suffix) {
    return Logistic.odds(weights, speech.traits(label, suffix));
  }

  private static List<String> labels(DomainName name) {
    List<String> labels = new ArrayList<>(List.of(name.registered()));
    labels.addAll(name.payload().subList(0, Math.min(MOST_LABELS, name.payload().size())));
    return labels;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(names);
    for (double weight : weights) {
      out.writeDouble(weight);
    }
    rarity.write(out);
    speech.write(out);
  }

  static NameModel read(DataInput in) throws IOException {
    long names = in.readLong();
    double[] weights = new double[Traits.SIZE + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readDouble();
    }
    Rarity rarity = Rarity.read(in);
    return new NameModel(Speech.read(in), weights, rarity, names);
  }
}
