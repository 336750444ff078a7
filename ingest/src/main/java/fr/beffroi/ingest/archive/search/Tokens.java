package fr.beffroi.ingest.archive.search;

import java.util.Arrays;

/**
 * What in a line may be searched for by the index, whatever its format? Addresses (IPv4, IPv6, MAC)
 * as they are written, and words of three characters or more with a letter in them, so users, hosts
 * and programs. ASCII letters count the same in both cases.
 */
final class Tokens {
  private static final int SHORTEST = 3;

  private long[] hashes = new long[1024];
  private int count;

  static long[] of(byte[] text) {
    Tokens tokens = new Tokens();
    tokens.add(text);
    return tokens.distinct();
  }

  void add(byte[] text) {
    addWords(text);
    addAddresses(text);
  }

  long[] distinct() {
    return Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
  }

  void clear() {
    count = 0;
  }

  private void addWords(byte[] text) {
    for (int i = 0; i < text.length; i++) {
      int start = i;
      boolean letter = false;
      while (i < text.length && isWord(text[i])) {
        letter |= text[i] > '9' || text[i] < 0;
        i++;
      }
      if (letter && i - start >= SHORTEST) {
        addHash(text, start, i);
      }
    }
  }

  private void addAddresses(byte[] text) {
    for (int i = 0; i < text.length; i++) {
      int start = i;
      int dots = 0;
      int colons = 0;
      boolean pair = false;
      while (i < text.length && isAddress(text[i])) {
        dots += text[i] == '.' ? 1 : 0;
        colons += text[i] == ':' ? 1 : 0;
        pair |= text[i] == ':' && i > start && text[i - 1] == ':';
        i++;
      }
      if (pair || colons >= 5) {
        addTrimmed(text, start, i, ':');
      }
      if (dots >= 3) {
        addIpv4(text, start, i);
      }
    }
  }

  /** In a run such as {@code ::ffff:192.0.2.1:22}. */
  private void addIpv4(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      int start = i;
      int dots = 0;
      while (i < to && (text[i] == '.' || isDigit(text[i]))) {
        dots += text[i] == '.' ? 1 : 0;
        i++;
      }
      if (dots >= 3) {
        addTrimmed(text, start, i, '.');
      }
    }
  }

  private void addTrimmed(byte[] text, int from, int to, char trimmed) {
    int end = to;
    while (end > from && (text[end - 1] == trimmed || text[end - 1] == '.')) {
      end--;
    }
    addHash(text, from, end);
  }

  /** FNV-1a over lower case, then a finalizer (MurmurHash3) since FNV mixes its high bits badly. */
  private void addHash(byte[] text, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ lower(text[i])) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = hash ^ hash >>> 33;
  }

  static int lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter & 0xFF;
  }

  private static boolean isWord(byte b) {
    return b < 0 || isDigit(b) || ((b | 32) >= 'a' && (b | 32) <= 'z');
  }

  private static boolean isAddress(byte b) {
    return b == '.' || b == ':' || isDigit(b) || ((b | 32) >= 'a' && (b | 32) <= 'f');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
