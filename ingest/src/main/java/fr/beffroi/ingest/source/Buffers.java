package fr.beffroi.ingest.source;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;

/** Where does what comes from the network stand before it becomes lines? In a few small chunks. */
final class Buffers {
  /** 8 KiB shifted by 5: chunks of 256 KiB instead of Netty's 4 MiB. */
  private static final int CHUNK_ORDER = 5;

  /** One arena: each port is read by one thread. */
  static final ByteBufAllocator SMALL =
      new PooledByteBufAllocator(true, 0, 1, 8192, CHUNK_ORDER, 0, 0, false);

  private Buffers() {}
}
