package fr.beffroi.detection.store;

import fr.beffroi.detection.alert.Sentence;

/** What went wrong in the store, where, and what to do about it? */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1;

  // An exception may be serialized, a sentence is not: its two texts are.
  private final String fr;
  private final String en;

  public StoreException(Sentence sentence) {
    super(sentence.en());
    this.fr = sentence.fr();
    this.en = sentence.en();
  }

  public StoreException(Sentence sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.fr = sentence.fr();
    this.en = sentence.en();
  }

  /** The message in both languages. */
  public Sentence sentence() {
    return new Sentence(fr, en);
  }
}
