package fr.beffroi.ingest.enrich.llm;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which listed names end with these labels? They are followed from the right, label by label, and a
 * walk ends at the first that no entry has: one look-up a label, however many names there are.
 */
final class DomainTrie<T> {
  /** The hash of no character. */
  static final int SEED = 7;

  /** The bit by which small letters of ASCII differ from capitals. */
  private static final int LOWER = 0x20;

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

  /** Where a walk along a name's labels begins, from the right. */
  Node<T> root() {
    return root;
  }

  /**
   * The hash of one character more, from the right. What differs in more than case may have one
   * hash; labels are compared.
   */
  static int hash(int before, char c) {
    return 31 * before + (c | LOWER);
  }

  /** One label, and those that stand to its left. */
  static final class Node<T> {
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

    /** The entry for names that come so far, or end here; else the one before. */
    @Nullable T entry(boolean whole, @Nullable T before) {
      if (whole && exact != null) {
        return exact;
      }
      return below == null ? before : below;
    }

    /** The node of the label between two places of a text; null where no entry has it. */
    @Nullable Node<T> child(String text, int start, int stop, int hashed) {
      int hash = used(hashed);
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

    /** From the right, as walks come. */
    private static int hashOf(String label) {
      int hash = SEED;
      for (int i = label.length() - 1; i >= 0; i--) {
        hash = DomainTrie.hash(hash, label.charAt(i));
      }
      return used(hash);
    }

    /** No hash is 0, which stands for an empty place. */
    private static int used(int hash) {
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
