package fr.beffroi.detection.store;

import fr.beffroi.rules.Bilingual;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What does an error of SQLite mean to whoever runs Beffroi? */
final class StoreTrouble {
  private StoreTrouble() {}

  static StoreException of(SQLException error, Path file) {
    // Extended codes keep the plain one in the lowest byte.
    int code = error instanceof SQLiteException known ? known.getResultCode().code & 0xff : -1;
    return new StoreException(sentence(code, file, error), error);
  }

  static StoreException missing(Path file) {
    return new StoreException(
        new Bilingual(
            file
                + " : il n'y a pas encore de base. Lancez « beffroi up », ou indiquez le bon"
                + " dossier de données.",
            file + ": there is no store yet. Run 'beffroi up', or name the right data folder."));
  }

  static StoreException later(Path file, int version, int readable) {
    return new StoreException(
        new Bilingual(
            file
                + " : base écrite par un Beffroi plus récent (version "
                + version
                + ", celui-ci lit la "
                + readable
                + "). Mettez Beffroi à jour, ou indiquez un autre dossier de données.",
            file
                + ": written by a later Beffroi (store version "
                + version
                + ", this release reads "
                + readable
                + "). Upgrade Beffroi, or name another data folder."));
  }

  static StoreException unreadable(Path file, String what, Throwable cause) {
    return new StoreException(damaged(file, what), cause);
  }

  static StoreException denied(Path file, Throwable cause) {
    return new StoreException(denied(file), cause);
  }

  static StoreException ambiguous(String prefix) {
    return new StoreException(
        new Bilingual(
            "Plusieurs incidents commencent par « " + prefix + " » : donnez plus de chiffres.",
            "Several incidents begin with '" + prefix + "': give more digits."));
  }

  private static Bilingual sentence(int code, Path file, SQLException error) {
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return damaged(file, SQLiteErrorCode.getErrorCode(code).name());
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return busy(file);
    }
    if (code == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
      return tooLong(file);
    }
    if (code == SQLiteErrorCode.SQLITE_FULL.code || code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return disk(file);
    }
    if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return denied(file);
    }
    return new Bilingual(
        file
            + " : la base a refusé l'opération ("
            + error.getMessage()
            + "). Lancez « beffroi doctor ».",
        file
            + ": the store refused the operation ("
            + error.getMessage()
            + "). Run 'beffroi doctor'.");
  }

  private static Bilingual damaged(Path file, String what) {
    return new Bilingual(
        file
            + " : base illisible ("
            + what
            + "). Arrêtez Beffroi et mettez ce fichier de côté : alertes et incidents se"
            + " reconstruisent depuis l'archive ; les décisions, depuis une sauvegarde.",
        file
            + ": the store cannot be read ("
            + what
            + "). Stop Beffroi and set this file aside: alerts and incidents are rebuilt from the"
            + " archive, decisions from a backup.");
  }

  private static Bilingual busy(Path file) {
    return new Bilingual(
        file
            + " : un autre processus tient la base depuis plus de 5 s. Réessayez ; si cela dure,"
            + " cherchez qui l'a ouverte (sauvegarde, outil SQLite).",
        file
            + ": another process has held the store for over 5 s. Try again; if it lasts, look for"
            + " what has it open (a backup, an SQLite tool).");
  }

  private static Bilingual tooLong(Path file) {
    return new Bilingual(
        file + " : lecture arrêtée après 2 s. Réduisez la période, le texte ou le nombre demandés.",
        file + ": the read was stopped after 2 s. Ask for a shorter period or fewer incidents.");
  }

  private static Bilingual disk(Path file) {
    return new Bilingual(
        file + " : disque plein ou en panne. Libérez de la place ; rien de l'archive n'est perdu.",
        file + ": the disk is full or failing. Make room; nothing of the archive is lost.");
  }

  private static Bilingual denied(Path file) {
    return new Bilingual(
        file
            + " : impossible d'ouvrir ou d'écrire la base. Vérifiez le propriétaire et les droits"
            + " du dossier (l'utilisateur de Beffroi doit pouvoir y écrire).",
        file
            + ": cannot open or write the store. Check the owner and rights of its folder"
            + " (Beffroi's user must be able to write there).");
  }
}
