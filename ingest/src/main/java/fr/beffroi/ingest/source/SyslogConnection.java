package fr.beffroi.ingest.source;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What does one connected sender say? Its lines go to the receiver; while that is behind, nothing
 * more is read from this sender, and TCP makes it wait. On the event loop's thread only, which
 * never waits itself.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do where a close fails
final class SyslogConnection extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(SyslogConnection.class);
  private static final long AGAIN_MILLIS = 20;

  private final SyslogConnections all;
  private final Receiver receiver;
  private final Deque<byte[]> pending = new ArrayDeque<>();
  private final SyslogFrames frames;
  private String sourceId = "";
  private boolean spoke;
  private boolean waiting;
  private boolean ended;
  private long lastRead = System.nanoTime();

  SyslogConnection(SyslogConnections all, Receiver receiver, Losses losses) {
    this.all = all;
    this.receiver = receiver;
    this.frames = new SyslogFrames(pending::add, losses);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    sourceId = all.opened(this, context.channel());
    if (sourceId.isEmpty()) {
      context.close();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf buffer = (ByteBuf) message;
    byte[] bytes = new byte[buffer.readableBytes()];
    try {
      buffer.readBytes(bytes);
    } finally {
      buffer.release();
    }
    spoke = true;
    lastRead = System.nanoTime();
    int before = frames.held();
    frames.feed(bytes);
    offer(context);
    if (!all.mayHold(frames.held() - before)) {
      context.close();
    }
  }

  /** The sender has gone: a last line without an end is a line. */
  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!sourceId.isEmpty()) {
      ended = true;
      int before = frames.held();
      frames.end();
      all.mayHold(frames.held() - before);
      offer(context);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("{}: connection broken: {}", sourceId, cause.getMessage());
    context.close();
  }

  /** Since when nothing came, in {@link System#nanoTime}; now, while we let it wait ourselves. */
  long quietSince() {
    return waiting ? System.nanoTime() : lastRead;
  }

  boolean spoke() {
    return spoke;
  }

  int pending() {
    return pending.size();
  }

  private void offer(ChannelHandlerContext context) {
    while (!pending.isEmpty() && receiver.tryReceive(sourceId, "", pending.element())) {
      pending.remove();
    }
    if (pending.isEmpty()) {
      goOn(context);
    } else if (!waiting) {
      waiting = true;
      context.channel().config().setAutoRead(false);
      offerAgain(context);
    }
  }

  private void offerAgain(ChannelHandlerContext context) {
    context
        .executor()
        .schedule(
            () -> {
              offer(context);
              if (waiting) {
                offerAgain(context);
              }
            },
            AGAIN_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private void goOn(ChannelHandlerContext context) {
    if (waiting) {
      waiting = false;
      lastRead = System.nanoTime();
      context.channel().config().setAutoRead(true);
    }
    if (ended) {
      all.closed(this);
    }
  }
}
