package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Server;

/** How does the Linux kernel write a packet that iptables drops ({@code -j LOG})? */
public final class PacketLog {
  private final Stage stage;
  private final Server server;
  private final String source;

  public PacketLog(Stage stage) {
    this.stage = stage;
    this.server = stage.town().web();
    this.source = server.source("kern.log");
  }

  /** A TCP packet that would open a connection. */
  public void dropped(String ip, int port, int wanted) {
    long uptime = stage.now() / 1000 - stage.calendar().start() / 1000 + 1_840_077;
    stage.write(
        source,
        Syslog.withoutPid(
            stage,
            server,
            "kernel",
            "["
                + uptime
                + '.'
                + stage.dice().between(100_000, 999_999)
                + "] [iptables DROP] IN=ens3 OUT= MAC=52:54:00:3c:9a:01:00:1c:73:00:00:99:08:00 SRC="
                + ip
                + " DST="
                + server.ip()
                + " LEN=44 TOS=0x00 PREC=0x00 TTL="
                + stage.dice().between(38, 246)
                + " ID="
                + stage.dice().between(1, 65_535)
                + " PROTO=TCP SPT="
                + port
                + " DPT="
                + wanted
                + " WINDOW=1024 RES=0x00 SYN URGP=0 "));
  }
}
