package fr.beffroi.cli.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A machine that sends its log over TCP. What was on its way when the receiver died is lost, and
 * the machine cannot know: on a new connection it goes on with the next line.
 */
final class SyslogSender implements AutoCloseable {
  private static final long RETRY = Duration.ofMillis(50).toNanos();

  private final int port;
  private final AttackLines lines;
  private final Clock clock;
  private final List<List<Integer>> connections = new ArrayList<>();
  private Socket socket;

  SyslogSender(int port, AttackLines lines, Clock clock) {
    this.port = port;
    this.lines = lines;
    this.clock = clock;
  }

  /** Sends one line, or says that nobody listens. */
  boolean send(int number) {
    byte[] line = (lines.syslog(number, clock.instant()) + "\n").getBytes(StandardCharsets.UTF_8);
    if (!connect()) {
      LockSupport.parkNanos(RETRY);
      return false;
    }
    connections.get(connections.size() - 1).add(number);
    try {
      socket.getOutputStream().write(line);
    } catch (IOException e) {
      disconnect(); // what the receiver has of this line, it will never commit
    }
    return true;
  }

  /** The numbers that were sent, connection by connection. */
  List<List<Integer>> connections() {
    return connections;
  }

  private boolean connect() {
    if (socket != null) {
      return true;
    }
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      connections.add(new ArrayList<>());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void disconnect() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // The other side is dead already.
    }
    socket = null;
  }

  @Override
  public void close() {
    disconnect();
  }
}
