package fr.beffroi.ingest.event;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which objects does a field's name nest? {@code source.ip} is {@code ip} in {@code source}.
 * Escaped and encoded once, for the names that every event has.
 */
final class JsonName implements Comparable<JsonName> {
  /** Hostile names may have thousands of dots; beyond this depth they stay dots. */
  private static final int DEEPEST = 16;

  private final String text;
  private final List<SerializableString> parents = new ArrayList<>(4);
  private final SerializableString leaf;

  JsonName(String text) {
    this.text = text;
    int start = 0;
    for (int dot = text.indexOf('.');
        dot >= 0 && parents.size() < DEEPEST;
        dot = text.indexOf('.', start)) {
      parents.add(new SerializedString(text.substring(start, dot)));
      start = dot + 1;
    }
    this.leaf = new SerializedString(text.substring(start));
  }

  String text() {
    return text;
  }

  /** How many objects it can stand in. */
  int depth() {
    return parents.size();
  }

  /** The object at that depth that it stands in. */
  SerializableString parent(int depth) {
    return parents.get(depth);
  }

  /** What is left of the name in that many objects: where it stays short of them, with dots. */
  SerializableString rest(int depth) {
    return depth == parents.size() ? leaf : new SerializedString(text.substring(start(depth)));
  }

  /** Is {@code name} what the first parts of this one spell, one more than {@code depth}? */
  boolean isBelow(String name, int depth) {
    int dot = start(depth) + parents.get(depth).getValue().length();
    return name.length() == dot && text.startsWith(name);
  }

  private int start(int depth) {
    int start = 0;
    for (int i = 0; i < depth; i++) {
      start += parents.get(i).getValue().length() + 1;
    }
    return start;
  }

  /** Names in the order in which they nest: a dot before every other character. */
  @Override
  public int compareTo(JsonName that) {
    int shorter = Math.min(text.length(), that.text.length());
    for (int i = 0; i < shorter; i++) {
      char one = text.charAt(i);
      char other = that.text.charAt(i);
      if (one != other) {
        return one == '.' ? -1 : other == '.' ? 1 : Character.compare(one, other);
      }
    }
    return Integer.compare(text.length(), that.text.length());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonName that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
