package fr.beffroi.detection.sigma.correlation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one group, for all rules that have the same group-by? Belongs to one key
 * and is changed in place; bounded whatever comes.
 */
public final class GroupMemory {
  /** For {@link #timer()}: nothing to do, however much time passes. */
  static final long NO_TIMER = Long.MAX_VALUE;

  private static final GroupMemoryCodec CODEC = new GroupMemoryCodec();

  private final String commune;
  private final String grouping;
  private final List<String> group;
  private final Map<String, RuleMemory> rules = new LinkedHashMap<>();
  private @Nullable RuleMemory[] places = new RuleMemory[0];
  private long timer = NO_TIMER;

  /** When a use was noted last; not kept over a restart. */
  private long noted = Long.MIN_VALUE;

  GroupMemory(String commune, String grouping, List<String> group) {
    this.commune = commune;
    this.grouping = grouping;
    this.group = List.copyOf(group);
  }

  String commune() {
    return commune;
  }

  /** Id of the grouping: the same whatever other rules there are. */
  String grouping() {
    return grouping;
  }

  List<String> group() {
    return group;
  }

  Map<String, RuleMemory> rules() {
    return rules;
  }

  @Nullable RuleMemory rule(String key) {
    return rules.get(key);
  }

  /** The rule's memory, found by the rule's place in its plan after the first time. */
  RuleMemory ruleOrNew(int place, String key) {
    if (place >= places.length) {
      places = Arrays.copyOf(places, place + 1);
    }
    RuleMemory known = places[place];
    if (known == null) {
      known = rules.computeIfAbsent(key, absent -> new RuleMemory());
      places[place] = known;
    }
    return known;
  }

  /** Drops the memories of rules that are over. */
  void drop(BiPredicate<String, RuleMemory> over) {
    boolean dropped = rules.entrySet().removeIf(rule -> over.test(rule.getKey(), rule.getValue()));
    if (dropped) {
      places = new RuleMemory[0];
    }
  }

  /** When {@link Correlator#onTime} is to be called, as a {@link Step} said; or Long.MAX_VALUE. */
  public long timer() {
    return timer;
  }

  void timer(long millis) {
    timer = millis;
  }

  /**
   * Whether a use is worth noting, since the last one noted is more than {@code apart} ago; uses
   * are numbered by the caller. Spares it the noting of nearly all of them.
   */
  public boolean isUseToNote(long number, long apart) {
    if (noted != Long.MIN_VALUE && number - noted < apart) {
      return false;
    }
    noted = number;
    return true;
  }

  /** A memory of its own with the same content. */
  public GroupMemory copy() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
      CODEC.write(this, new DataOutputStream(bytes));
      return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For messages: nothing of what it holds. */
  @Override
  public String toString() {
    return "GroupMemory[" + grouping + ", " + rules.size() + " rules]";
  }
}
