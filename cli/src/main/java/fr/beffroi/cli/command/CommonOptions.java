package fr.beffroi.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What does every command take? */
@Command
@SuppressWarnings("UnusedVariable") // picocli reads and sets what is annotated
public final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  // Read before picocli reads the words, so that complaints are in that language too.
  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "common.lang")
  private Language language = Language.EN;

  @Option(names = "--debug", descriptionKey = "common.debug")
  private boolean debug;

  /** The languages that there are. */
  enum Language {
    FR,
    EN
  }
}
