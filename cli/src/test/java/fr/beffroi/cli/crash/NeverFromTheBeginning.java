package fr.beffroi.cli.crash;

import fr.beffroi.detection.job.ArchiveFeed;
import fr.beffroi.detection.job.RecordReader;
import fr.beffroi.ingest.archive.ArchiveReader;
import java.io.IOException;

/** An archive for a job that must find a checkpoint to go on from. */
record NeverFromTheBeginning(ArchiveFeed.Archive archive) implements ArchiveFeed.Archive {
  @Override
  public ArchiveReader open() throws IOException {
    return archive.open();
  }

  @Override
  public RecordReader reader() {
    return archive.reader();
  }

  @Override
  public long begin() throws IOException {
    throw new IOException("no checkpoint was taken: the job asked for the archive's beginning");
  }

  @Override
  public void read(long seq) {
    archive.read(seq);
  }

  @Override
  public boolean ended(long seq) {
    return archive.ended(seq);
  }
}
