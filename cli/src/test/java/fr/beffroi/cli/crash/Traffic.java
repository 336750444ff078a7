package fr.beffroi.cli.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/** The three ways in which lines arrive all the time, also while nobody listens. */
final class Traffic implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final LogFile log;
  private final FakeJournal journal;
  private final SyslogSender syslog;
  private final List<Sender> senders;

  Traffic(Path folder, int port, Random random) throws IOException {
    AttackLines ofFile = new AttackLines(1, "srv-file");
    AttackLines ofJournal = new AttackLines(80, "srv-journal");
    log = new LogFile(folder.resolve("auth.log"));
    journal = new FakeJournal(folder, folder.resolve("bin"));
    syslog = new SyslogSender(port, new AttackLines(160, "srv-tcp"), CLOCK);
    senders =
        List.of(
            new Sender(
                "file",
                new Random(random.nextLong()),
                number -> {
                  log.append(ofFile.file(number, CLOCK.instant()));
                  return true;
                }),
            new Sender(
                "journal",
                new Random(random.nextLong()),
                number -> {
                  journal.append(ofJournal.journal(number, CLOCK.instant()));
                  return true;
                }),
            new Sender("tcp", new Random(random.nextLong()), syslog::send));
  }

  void rotate() throws IOException {
    log.rotate();
  }

  int fileLines() {
    return senders.get(0).last();
  }

  int journalEntries() {
    return senders.get(1).last();
  }

  /** The numbers sent over TCP, connection by connection; complete once this is closed. */
  List<List<Integer>> tcpConnections() {
    return syslog.connections();
  }

  @Override
  public void close() throws IOException {
    for (Sender sender : senders) {
      sender.close();
    }
    syslog.close();
    log.close();
    journal.close();
  }
}
