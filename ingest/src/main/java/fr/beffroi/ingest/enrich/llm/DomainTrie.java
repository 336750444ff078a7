package fr.beffroi.ingest.enrich.llm;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entry is the nearest to a host's name? Labels are followed from the right, and the walk
 * ends at the first that no entry has: a name of no concern costs one or two look-ups and no
 * memory.
 */
final class DomainTrie<T> {
  /** No hash is 0, which stands for an empty place. */
  private static final int SEED = 7;

  private final Node<T> root = new Node<>("");

  /** Adds an entry; the earlier one where there is one for just these names. */
  @Nullable T add(String name, boolean below, T value) {
    Node<T> node = root;
    String[] labels = name.split("\\.", -1);
    for (int i = labels.length - 1; i >= 0; i--) {
      node = node.grow(labels[i]);
    }
    T earlier = below ? node.below : node.exact;
    if (earlier != null) {
      return earlier;
    }
    if (below) {
      node.below = value;
    } else {
      node.exact = value;
    }
    return null;
  }

  /** The entry of the longest name that covers this one; null where there is none. */
  @Nullable T find(String text) {
    int end = DomainName.end(text);
    Node<T> node = root;
    T best = null;
    for (int stop = end; stop > 0; ) {
      int start = stop;
      int hash = SEED;
      while (start > 0 && text.charAt(start - 1) != '.') {
        start--;
        hash = 31 * hash + DomainName.small(text.charAt(start));
      }
      node = node.child(text, start, stop, hash == 0 ? SEED : hash);
      if (node == null) {
        break;
      }
      best = node.below == null ? best : node.below;
      if (start == 0) {
        best = node.exact == null ? best : node.exact;
      }
      stop = start - 1;
    }
    // Most names never come here; one that does may still hide an empty label further left.
    return best != null && DomainName.isName(text, end) ? best : null;
  }

  /** One label, and those that stand to its left. */
  private static final class Node<T> {
    private final String label;
    private final int hash;
    private @Nullable T exact;
    private @Nullable T below;
    private int size;

    /** Open addressing; its length is a power of two, and half of it is empty. */
    private @Nullable Node<T>[] children = table(4);

    /** The children's hashes in the same places, so that other people's names touch no child. */
    private int[] hashes = new int[4];

    Node(String label) {
      this.label = label;
      this.hash = hashOf(label);
    }

    @Nullable Node<T> child(String text, int start, int stop, int hash) {
      int mask = hashes.length - 1;
      for (int place = spread(hash) & mask; hashes[place] != 0; place = (place + 1) & mask) {
        if (hashes[place] == hash) {
          Node<T> child = children[place];
          if (child != null && child.isLabel(text, start, stop)) {
            return child;
          }
        }
      }
      return null;
    }

    Node<T> grow(String name) {
      Node<T> known = child(name, 0, name.length(), hashOf(name));
      if (known != null) {
        return known;
      }
      if (2 * ++size > children.length) {
        @Nullable Node<T>[] old = children;
        children = table(2 * old.length);
        hashes = new int[2 * old.length];
        Arrays.stream(old).filter(Objects::nonNull).forEach(this::put);
      }
      Node<T> grown = new Node<>(name);
      put(grown);
      return grown;
    }

    private void put(Node<T> child) {
      int mask = children.length - 1;
      int place = spread(child.hash) & mask;
      while (hashes[place] != 0) {
        place = (place + 1) & mask;
      }
      children[place] = child;
      hashes[place] = child.hash;
    }

    private boolean isLabel(String text, int start, int stop) {
      int length = label.length();
      if (stop - start != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (DomainName.small(text.charAt(start + i)) != label.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** From the right, as {@link #find} comes. */
    private static int hashOf(String label) {
      int hash = SEED;
      for (int i = label.length() - 1; i >= 0; i--) {
        hash = 31 * hash + label.charAt(i);
      }
      return hash == 0 ? SEED : hash;
    }

    private static int spread(int hash) {
      return hash ^ (hash >>> 16);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Node<T>[] table(int length) {
      return (Node<T>[]) new Node[length];
    }
  }
}
