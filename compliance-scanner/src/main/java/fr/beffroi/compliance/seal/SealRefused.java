package fr.beffroi.compliance.seal;

import fr.beffroi.rules.Bilingual;

/** Why is a folder not signed, and what is to be done? */
public final class SealRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  private SealRefused(String french, String english) {
    super(english);
    this.sentence = new Bilingual(french, english);
  }

  public Bilingual sentence() {
    return sentence;
  }

  static SealRefused alreadySigned() {
    return new SealRefused(
        "Ce dossier est déjà signé : on ne signe pas deux fois ; faites un nouvel audit dans un"
            + " nouveau dossier.",
        "This folder is signed already: nothing is signed twice; run a new audit into a new"
            + " folder.");
  }

  static SealRefused strange(String name) {
    String shown = SealedFile.shown(name);
    return new SealRefused(
        shown
            + " : un lien, autre chose qu'un fichier, ou un nom que le manifeste ne peut porter ;"
            + " retirez-le du dossier.",
        shown
            + ": a link, no file, or a name that the manifest cannot bear; take it out of the"
            + " folder.");
  }

  static SealRefused empty() {
    return new SealRefused(
        "Ce dossier ne contient rien à signer, ou plus de fichiers qu'un audit n'en a ; donnez le"
            + " dossier d'un audit.",
        "This folder holds nothing to sign, or more files than an audit has; give the folder of an"
            + " audit.");
  }
}
