package fr.beffroi.compliance.datastore;

/** What is the password? Read from a file, a prompt or a systemd credential when it is needed. */
@FunctionalInterface
public interface Password {
  /** For stores without accounts. */
  Password NONE = () -> new char[0];

  /** A fresh copy; who calls overwrites it after use. */
  char[] read();
}
