package fr.beffroi.detection.store;

import fr.beffroi.rules.Bilingual;

/** What went wrong in the store, where, and what to do about it? */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1;

  // An exception may be serialized, a sentence is not: its two texts are.
  private final String fr;
  private final String en;

  public StoreException(Bilingual sentence) {
    super(sentence.english());
    this.fr = sentence.french();
    this.en = sentence.english();
  }

  public StoreException(Bilingual sentence, Throwable cause) {
    super(sentence.english(), cause);
    this.fr = sentence.french();
    this.en = sentence.english();
  }

  /** The message in both languages. */
  public Bilingual sentence() {
    return new Bilingual(fr, en);
  }
}
