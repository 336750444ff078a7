package fr.beffroi.detection.behaviour.names;

import java.util.List;
import java.util.Random;

/**
 * How do programs make names, when nobody says which program?
 *
 * <p>The simplest ways that there are, none of them a known program's: letters by dice, letters and
 * digits, hexadecimal digits, syllables by dice, characters that each fit the one before, and two
 * halves of usual names put together.
 */
enum Generators {
  LETTERS {
    @Override
    String next(Random random, List<String> usual) {
      return dice(random, "abcdefghijklmnopqrstuvwxyz", 6 + random.nextInt(19));
    }
  },
  LETTERS_AND_DIGITS {
    @Override
    String next(Random random, List<String> usual) {
      return dice(random, "abcdefghijklmnopqrstuvwxyz0123456789", 6 + random.nextInt(23));
    }
  },
  HEXADECIMAL {
    @Override
    String next(Random random, List<String> usual) {
      return dice(random, "0123456789abcdef", 8 + random.nextInt(25));
    }
  },
  SYLLABLES {
    @Override
    String next(Random random, List<String> usual) {
      StringBuilder name = new StringBuilder();
      int length = 6 + random.nextInt(11);
      boolean vowel = random.nextBoolean();
      while (name.length() < length) {
        name.append(dice(random, vowel ? "aeiouy" : "bcdfghjklmnpqrstvwxz", 1));
        vowel = random.nextInt(8) == 0 ? vowel : !vowel;
      }
      return name.toString();
    }
  },
  NEIGHBOURS {
    @Override
    String next(Random random, List<String> usual) {
      // Each character is taken from a usual name, where it follows the same one.
      int length = 7 + random.nextInt(12);
      StringBuilder name =
          new StringBuilder().append(usual.get(random.nextInt(usual.size())).charAt(0));
      while (name.length() < length) {
        char last = name.charAt(name.length() - 1);
        for (int tries = 0; ; tries++) {
          String other = usual.get(random.nextInt(usual.size()));
          int at = other.indexOf(last, random.nextInt(other.length()));
          if (at >= 0 && at + 1 < other.length()) {
            name.append(other.charAt(at + 1));
            break;
          }
          if (tries > 200) {
            return name.toString();
          }
        }
      }
      return name.toString();
    }
  },
  HALVES {
    @Override
    String next(Random random, List<String> usual) {
      String first = usual.get(random.nextInt(usual.size()));
      String second = usual.get(random.nextInt(usual.size()));
      return first.substring(0, (first.length() + 1) / 2 + random.nextInt(2) * (first.length() / 2))
          + second.substring(second.length() / 2 * random.nextInt(2));
    }
  };

  /** One label. */
  abstract String next(Random random, List<String> usual);

  private static String dice(Random random, String characters, int length) {
    StringBuilder name = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      name.append(characters.charAt(random.nextInt(characters.length())));
    }
    return name.toString();
  }
}
