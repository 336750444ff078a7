package fr.beffroi.ingest.enrich.llm;

import org.jspecify.annotations.Nullable;

/**
 * What does a host's name stand for: by the lists, or else by what it says itself? A name of no
 * concern is read once, from its end to the label that somebody has registered, and costs no
 * memory.
 */
final class NameIndex<T> {
  private final DomainTrie<T> domains = new DomainTrie<>();
  private final BrandWords<T> words = new BrandWords<>();
  private final NameSigns<T> signs = new NameSigns<>();
  private final LabelFilter filter = new LabelFilter();

  /** Adds an entry; where there is one for just this name already, that stays. */
  void add(LlmDomain.Kind kind, String name, T value) {
    switch (kind) {
      case EXACT -> domains.add(name, false, value);
      case SUFFIX -> domains.add(name, true, value);
      case WORD -> {
        words.add(name, value);
        filter.addWithin(name);
      }
      case SIGN -> {
        signs.add(name, value);
        NameSigns.addTo(filter, name);
      }
    }
  }

  /**
   * The entry of the longest listed name that covers this one; else that of the word or the sign
   * that it bears; null where there is none.
   */
  @Nullable T find(String text) {
    int end = DomainName.end(text);
    DomainTrie.Node<T> node = domains.root();
    T best = null;
    for (int stop = end, labels = 1; stop > 0; labels++) {
      int start = stop;
      int hash = DomainTrie.SEED;
      while (start > 0 && text.charAt(start - 1) != '.') {
        hash = DomainTrie.hash(hash, text.charAt(--start));
      }
      node = node.child(text, start, stop, hash);
      if (node == null) {
        // Most names end here, with the label that was just read: it is in the cache.
        boolean registered = labels == 2 && !RegisteredLabel.mayBeSecondLevel(start, stop, end);
        return best == null && registered ? said(text, start, stop, end) : listed(text, end, best);
      }
      best = node.entry(start == 0, best);
      stop = start - 1;
    }
    return listed(text, end, best);
  }

  /** Most names never come here; one that does may still hide an empty label further left. */
  private @Nullable T listed(String text, int end, @Nullable T best) {
    if (best != null && DomainName.isName(text, end)) {
      return best;
    }
    int stop = RegisteredLabel.stop(text, end);
    return stop > 0 ? said(text, RegisteredLabel.start(text, stop), stop, end) : null;
  }

  /** What a name says that no list has. */
  private @Nullable T said(String text, int start, int stop, int end) {
    return filter.letsThrough(text, start, stop, end)
        ? said(text, new RegisteredLabel(start, stop, end))
        : null;
  }

  private @Nullable T said(String text, RegisteredLabel label) {
    T word = words.find(text, label);
    T value = word == null ? signs.find(text, label) : word;
    return value != null && !label.isConverted(text) && DomainName.isName(text, label.end())
        ? value
        : null;
  }
}
