package fr.beffroi.cli;

import fr.beffroi.cli.terminal.Environment;

/** Where does the process begin, and with which number does it end? */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Environment environment = Environment.ofProcess();
    int code = Beffroi.run(environment, arguments);
    environment.out().flush();
    environment.err().flush();
    // Threads of libraries may outlive the command; the shell waits for the answer, not for them.
    System.exit(code);
  }
}
