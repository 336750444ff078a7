package fr.beffroi.compliance.seal;

import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Is an audit as its DPO signed it? Each outcome says where, what, and what to do. */
public sealed interface SealOutcome {
  Bilingual sentence();

  /** Whether nothing is to be said against it. */
  default boolean isValid() {
    return this instanceof Valid;
  }

  /**
   * Every file is as it was signed.
   *
   * @param when by the signer's own clock, in the signed attributes
   * @param digest SHA-256 of the manifest: what the next audit names as its previous one
   * @param previous what it names itself
   * @param recognised whether the signer was compared with certificates that the reader trusts
   */
  record Valid(
      Signer signer, Instant when, String digest, Optional<String> previous, boolean recognised)
      implements SealOutcome {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    @Override
    public Bilingual sentence() {
      String at = TIME.format(when);
      return new Bilingual(
          "Intact : signé le "
              + at
              + " par "
              + signer
              + (recognised
                  ? "."
                  : ". Ce certificat n'a été comparé à aucun autre : comparez son empreinte avec"
                      + " celle que le DPO vous donne."),
          "Intact: signed on "
              + at
              + " by "
              + signer
              + (recognised
                  ? "."
                  : ". This certificate was compared with none: compare its fingerprint with the"
                      + " one that the DPO gives you."));
    }
  }

  /** The signature holds, and the folder is not what was signed. */
  record Altered(List<Alteration> alterations) implements SealOutcome {
    private static final int MOST_TOLD = 20;

    public Altered {
      alterations = List.copyOf(alterations);
      if (alterations.isEmpty()) {
        throw new IllegalArgumentException("what is altered is altered somewhere");
      }
    }

    @Override
    public Bilingual sentence() {
      return new Bilingual(
          "Modifié depuis la signature : "
              + told(Bilingual::french)
              + ". Reprenez la copie que vous avez archivée, et cherchez qui a écrit dans ce"
              + " dossier.",
          "Changed since it was signed: "
              + told(Bilingual::english)
              + ". Take the copy that you have archived, and find out who wrote to this folder.");
    }

    private String told(Function<Bilingual, String> language) {
      String first =
          alterations.stream()
              .limit(MOST_TOLD)
              .map(Alteration::words)
              .map(language)
              .collect(Collectors.joining(" ; "));
      int more = alterations.size() - MOST_TOLD;
      return more > 0 ? first + " ; + " + more : first;
    }
  }

  /**
   * There is nothing to verify.
   *
   * @param what manifest or signature
   */
  record Missing(String what) implements SealOutcome {
    @Override
    public Bilingual sentence() {
      return new Bilingual(
          what
              + " manque dans ce dossier : il n'a pas été signé, ou le fichier a été retiré ;"
              + " signez-le, ou reprenez la copie archivée.",
          what
              + " is missing from this folder: it was not signed, or the file was taken"
              + " away; sign it, or take the archived copy.");
    }
  }

  /** The signature does not hold. */
  record BadSignature(Bilingual why) implements SealOutcome {
    @Override
    public Bilingual sentence() {
      return new Bilingual(
          "Signature invalide ("
              + Manifest.SIGNATURE
              + ") : "
              + why.french()
              + ". Ne vous fiez à aucun fichier de ce dossier ; reprenez la copie archivée.",
          "Bad signature ("
              + Manifest.SIGNATURE
              + "): "
              + why.english()
              + ". Trust no file of this folder; take the archived copy.");
    }
  }

  /** It is signed, but not by anyone that the reader trusts. */
  record UnknownSigner(Signer signer) implements SealOutcome {
    @Override
    public Bilingual sentence() {
      return new Bilingual(
          "Signataire inconnu : "
              + signer
              + ". Demandez au DPO si ce certificat est le sien ; si oui, ajoutez-le à ceux que"
              + " vous reconnaissez.",
          "Unknown signer: "
              + signer
              + ". Ask the DPO whether this certificate is his; if so, add it to those that you"
              + " trust.");
    }
  }

  /**
   * It does not follow the audit before it.
   *
   * @param expected SHA-256 of the manifest before
   * @param named what it names instead; empty where it names none
   */
  record ChainBroken(String expected, Optional<String> named) implements SealOutcome {
    @Override
    public Bilingual sentence() {
      return new Bilingual(
          "Chaîne rompue : le dossier précédent a l'empreinte "
              + expected
              + ", celui-ci nomme "
              + named.orElse("aucun dossier précédent")
              + ". Cherchez celui qui manque entre les deux, ou l'ordre des dossiers.",
          "Chain broken: the previous folder has the digest "
              + expected
              + ", this one names "
              + named.orElse("no previous folder")
              + ". Look for the one that is missing between the two, or at the folders' order.");
    }
  }

  /** The folder itself cannot be read. */
  record Unreadable(String what) implements SealOutcome {
    public Unreadable {
      what = SealedFile.shown(what);
    }

    @Override
    public Bilingual sentence() {
      return new Bilingual(
          what + " ne se lit pas : vérifiez le chemin, les droits et le disque.",
          what + " cannot be read: check path, rights and disk.");
    }
  }
}
