package fr.beffroi.detection.behaviour.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which way must a feature leave what is usual for it to matter? */
public enum Direction {
  UP,
  DOWN,
  BOTH;

  /** How far a value went the way that matters; zero or less where it did not. */
  public double excess(double value, double usual) {
    return switch (this) {
      case UP -> value - usual;
      case DOWN -> usual - value;
      case BOTH -> Math.abs(value - usual);
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Direction named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Direction::word).toList();
  }
}
