package fr.beffroi.ingest.source;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What line does a datagram hold? All of it, without the line ends and NULs that some append. */
final class DatagramLines extends SimpleChannelInboundHandler<DatagramPacket> {
  private static final Logger LOG = LoggerFactory.getLogger(DatagramLines.class);

  private final Receiver receiver;
  private final Senders senders;
  private final Losses losses;

  DatagramLines(Receiver receiver, Senders senders, Losses losses) {
    this.receiver = receiver;
    this.senders = senders;
    this.losses = losses;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
    ByteBuf content = packet.content();
    int length = trimmed(content);
    if (length == 0) {
      return;
    }
    byte[] line = new byte[length];
    content.getBytes(content.readerIndex(), line);
    if (!receiver.tryReceive(senders.id(packet.sender().getAddress()), "", line)) {
      losses.count("archive_behind");
    }
  }

  /** A port goes on listening whatever one datagram did. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    losses.count("datagram_failed");
    LOG.debug("a datagram could not be read", cause);
  }

  private static int trimmed(ByteBuf content) {
    int length = content.readableBytes();
    while (length > 0 && isEnd(content.getByte(content.readerIndex() + length - 1))) {
      length--;
    }
    return length;
  }

  private static boolean isEnd(byte last) {
    return last == '\n' || last == '\r' || last == 0;
  }
}
