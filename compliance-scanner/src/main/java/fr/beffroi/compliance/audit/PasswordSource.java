package fr.beffroi.compliance.audit;

import java.nio.file.Path;

/** Where does a store's password come from? Never from {@code stores.yml} itself. */
public sealed interface PasswordSource {
  /** The store knows no accounts, or lets this one in without. */
  record None() implements PasswordSource {}

  /** A file that holds nothing else; its last line break does not count. */
  record InFile(Path file) implements PasswordSource {}

  /** Somebody types it, once a run. */
  record Prompt() implements PasswordSource {}

  /**
   * systemd hands it over ({@code LoadCredential=}, systemd.exec(5)).
   *
   * @param name of the file in {@code $CREDENTIALS_DIRECTORY}
   */
  record Credential(String name) implements PasswordSource {}
}
