package fr.beffroi.compliance.seal;

import fr.beffroi.rules.Bilingual;

/** Why can this key not sign, and what is to be done? Holds no secret, and no cause that might. */
public final class KeyUnusable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  private KeyUnusable(Bilingual sentence) {
    super(sentence.english());
    this.sentence = sentence;
  }

  public Bilingual sentence() {
    return sentence;
  }

  static KeyUnusable notOpened() {
    return new KeyUnusable(
        new Bilingual(
            "Le fichier de clé ne s'ouvre pas : mot de passe erroné, ou ce n'est pas un PKCS#12 ;"
                + " vérifiez l'un et l'autre.",
            "The key file does not open: wrong password, or it is no PKCS#12; check both."));
  }

  static KeyUnusable password() {
    return new KeyUnusable(
        new Bilingual(
            "Le mot de passe d'une nouvelle clé a au moins un caractère et ni accent ni caractère"
                + " spécial hors du clavier américain : tous les logiciels doivent pouvoir le"
                + " relire ; choisissez-en un autre.",
            "The password of a new key has at least one character and only those of ASCII, so that"
                + " every program can read it; choose another."));
  }

  static KeyUnusable notOneKey(int keys) {
    return new KeyUnusable(
        new Bilingual(
            "Le fichier de clé contient "
                + keys
                + " clé(s) avec certificat ; donnez un PKCS#12 qui en contient une seule.",
            "The key file holds "
                + keys
                + " key(s) with a certificate; give a PKCS#12 that holds exactly one."));
  }

  static KeyUnusable algorithm(String algorithm) {
    return new KeyUnusable(
        new Bilingual(
            "Une clé "
                + SealedFile.shown(algorithm)
                + " ne sert pas à signer ici ; prenez une clé RSA d'au moins 2048 bits ou EC.",
            "A key of type "
                + SealedFile.shown(algorithm)
                + " does not sign here; take RSA of at least 2048 bits, or EC."));
  }

  static KeyUnusable notValidAt(Signer signer) {
    return new KeyUnusable(
        new Bilingual(
            "Le certificat de "
                + signer.name()
                + " n'est pas valable à cette date (du "
                + signer.validFrom()
                + " au "
                + signer.validTo()
                + ") ; renouvelez-le.",
            "The certificate of "
                + signer.name()
                + " is not valid on that day (from "
                + signer.validFrom()
                + " to "
                + signer.validTo()
                + "); renew it."));
  }
}
