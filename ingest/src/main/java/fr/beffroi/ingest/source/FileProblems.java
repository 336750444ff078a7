package fr.beffroi.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;

/** What is said of a file that cannot be read? */
final class FileProblems {
  private FileProblems() {}

  static Problem missing(String source) {
    return new Problem(
        source,
        "le fichier n'existe pas. Vérifiez le chemin dans la configuration ; il sera lu dès qu'il"
            + " apparaîtra.",
        "no such file. Check the path in the configuration; it is read as soon as it appears.");
  }

  static Problem nothingMatches(String source) {
    return new Problem(
        source,
        "aucun fichier ne correspond. Vérifiez le motif dans la configuration ; les fichiers"
            + " seront lus dès qu'ils apparaîtront.",
        "no file matches. Check the pattern in the configuration; files are read as soon as they"
            + " appear.");
  }

  static Problem tooMany(String source) {
    return new Problem(
        source,
        "plus de "
            + FilePattern.MOST
            + " fichiers correspondent ; les autres ne sont pas lus."
            + " Précisez le motif dans la configuration.",
        "more than "
            + FilePattern.MOST
            + " files match; the others are not read. Narrow the"
            + " pattern in the configuration.");
  }

  static Problem notAFile(String source) {
    return new Problem(
        source,
        "ce n'est pas un fichier ordinaire. Indiquez un fichier, ou un motif comme"
            + " /var/log/nginx/*.log.",
        "not a regular file. Name a file, or a pattern like /var/log/nginx/*.log.");
  }

  static Problem of(String source, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new Problem(
          source,
          "lecture refusée. Donnez le droit de lecture à l'utilisateur de Beffroi (le plus souvent"
              + " : l'ajouter au groupe adm) ; nouvel essai chaque seconde.",
          "permission denied. Let Beffroi's user read it (most often: add the user to group adm);"
              + " tried again every second.");
    }
    if (e instanceof EOFException || e instanceof ZipException) {
      return new Problem(
          source,
          "le fichier gzip est tronqué ou abîmé ; ce qui précède la coupure est lu. Copiez-le de"
              + " nouveau depuis l'original : seule la suite sera lue.",
          "the gzip file is truncated or damaged; what stands before the break is read. Copy it"
              + " again from the original: only what follows is read then.");
    }
    return new Problem(
        source,
        "lecture impossible ("
            + reason(e)
            + "). Vérifiez le disque et le fichier ; nouvel essai"
            + " chaque seconde.",
        "cannot be read ("
            + reason(e)
            + "). Check the disk and the file; tried again every"
            + " second.");
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
