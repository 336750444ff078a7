package fr.beffroi.detection.sigma.correlation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one group, for all rules that have the same group-by? Belongs to one key
 * and is changed in place; bounded whatever comes.
 */
public final class GroupMemory {
  private static final GroupMemoryCodec CODEC = new GroupMemoryCodec();

  private final String commune;
  private final String grouping;
  private final List<String> group;
  private final Map<String, RuleMemory> rules = new LinkedHashMap<>();

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

  RuleMemory ruleOrNew(String key) {
    return rules.computeIfAbsent(key, absent -> new RuleMemory());
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
