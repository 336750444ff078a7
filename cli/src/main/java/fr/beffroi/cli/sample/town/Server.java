package fr.beffroi.cli.sample.town;

import java.util.Locale;

/**
 * Which machines does the town hall run?
 *
 * @param ip the address under which it is reached
 * @param sshd name that sshd gives the process of a session: {@code sshd-session} since OpenSSH 9.8
 */
public record Server(String name, String ip, String sshd) {
  /** The source that holds one of the machine's files. */
  public String source(String file) {
    return "file:/var/log/hosts/" + name.toLowerCase(Locale.ROOT) + '/' + file;
  }

  public String authSource() {
    return source("auth.log");
  }
}
