package fr.beffroi.detection.behaviour.names;

/**
 * Which symbol does a character count as?
 *
 * <p>{@link #LETTERS} keeps every character that a host name may hold (RFC 1123, section 2.1);
 * {@link #SOUNDS} keeps what a syllable is made of, so that few names teach which sequences can be
 * spoken.
 */
enum Alphabet {
  LETTERS(41) {
    @Override
    int symbol(char character) {
      if (character >= 'a' && character <= 'z') {
        return 1 + character - 'a';
      }
      if (character >= '0' && character <= '9') {
        return 27 + character - '0';
      }
      return character == '-' ? 37 : character == '_' ? 38 : character == '.' ? 39 : 40;
    }
  },
  SOUNDS(12) {
    @Override
    int symbol(char character) {
      return switch (character) {
        case 'a', 'e', 'i', 'o', 'u' -> 1;
        case 'y' -> 2;
        case 'l', 'r' -> 3;
        case 'm', 'n' -> 4;
        case 's', 'z', 'x' -> 5;
        case 'h', 'w' -> 6;
        case 't', 'd', 'c', 'k', 'g', 'p', 'b' -> 7;
        case 'f', 'v' -> 8;
        case 'j', 'q' -> 9;
        case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> 10;
        default -> 11;
      };
    }
  };

  /** The symbol of a name's beginning and end. */
  static final int EDGE = 0;

  /** How many symbols there are, the edge too. */
  final int size;

  Alphabet(int size) {
    this.size = size;
  }

  abstract int symbol(char character);
}
