package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Server;

/** How do cron, sudo, su and systemd-logind write to {@code auth.log}? */
public final class UnixLog {
  private final Stage stage;
  private final Server server;
  private final String source;

  public UnixLog(Stage stage, Server server) {
    this.stage = stage;
    this.server = server;
    this.source = server.authSource();
  }

  /** A job of cron's, from its beginning to its end. */
  public void cron(String user, int uid, long millis) {
    int pid = stage.dice().pid();
    String session = "pam_unix(cron:session): session ";
    write("CRON", pid, session + "opened for user " + user + "(uid=" + uid + ") by (uid=0)");
    stage.after(millis, () -> write("CRON", pid, session + "closed for user " + user));
  }

  public void sudo(String user, String directory, String command) {
    sudo("%8s : TTY=pts/0 ; PWD=%s ; USER=root ; COMMAND=%s".formatted(user, directory, command));
    sudo("pam_unix(sudo:session): session opened for user root(uid=0) by " + user + "(uid=1001)");
  }

  public void sudoEnds() {
    sudo("pam_unix(sudo:session): session closed for user root");
  }

  public void sudoRefused(String user, String command) {
    sudo(
        "pam_unix(sudo:auth): authentication failure; logname=%s uid=1001 euid=0 tty=/dev/pts/0 ruser=%s rhost=  user=%s"
            .formatted(user, user, user));
    sudo(
        "%8s : 1 incorrect password attempt ; TTY=pts/0 ; PWD=/home/%s ; USER=root ; COMMAND=%s"
            .formatted(user, user, command));
  }

  private void sudo(String message) {
    stage.write(source, Syslog.withoutPid(stage, server, "sudo", message));
  }

  public void su(String user, String target) {
    int pid = stage.dice().pid();
    write("su", pid, "(to " + target + ") " + user + " on pts/0");
    write(
        "su",
        pid,
        "pam_unix(su:session): session opened for user "
            + target
            + "(uid=0) by "
            + user
            + "(uid=1001)");
    stage.after(
        stage.dice().between(60_000L, 900_000L),
        () -> write("su", pid, "pam_unix(su:session): session closed for user " + target));
  }

  public void newSession(long number, String user) {
    write("systemd-logind", 640, "New session " + number + " of user " + user + ".");
  }

  public void sessionRemoved(long number) {
    write(
        "systemd-logind", 640, "Session " + number + " logged out. Waiting for processes to exit.");
    write("systemd-logind", 640, "Removed session " + number + ".");
  }

  public void rebooting() {
    write("systemd-logind", 640, "The system will reboot now!");
    write("systemd-logind", 640, "System is rebooting.");
  }

  public void started() {
    write("systemd-logind", 640, "New seat seat0.");
    write("systemd-logind", 640, "Watching system buttons on /dev/input/event0 (Power Button)");
  }

  private void write(String program, int pid, String message) {
    stage.write(source, Syslog.line(stage, server, program, pid, message));
  }
}
