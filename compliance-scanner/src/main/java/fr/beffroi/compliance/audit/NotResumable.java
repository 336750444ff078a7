package fr.beffroi.compliance.audit;

import fr.beffroi.rules.Bilingual;

/** Why is an interrupted audit not taken up again, and what is to be done? */
public final class NotResumable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  NotResumable(Bilingual sentence) {
    super(sentence.english());
    this.sentence = sentence;
  }

  public Bilingual sentence() {
    return sentence;
  }

  static NotResumable running() {
    return new NotResumable(
        new Bilingual(
            "cet audit tourne encore dans un autre processus : attendez qu'il finisse, ou"
                + " interrompez-le",
            "this audit is still running in another process: wait for its end, or interrupt it"));
  }

  static NotResumable damaged() {
    return new NotResumable(
        new Bilingual(
            "la mémoire de l'audit interrompu est illisible : recommencez sans --resume",
            "the memory of the interrupted audit cannot be read: begin again without --resume"));
  }
}
