package fr.beffroi.cli.command;

import fr.beffroi.detection.job.ReplayProgress;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.ParseCounts;

/** Who listens when files are read a second time? Nobody: the first time told it all. */
final class Unheard implements ReplayProgress {
  @Override
  public void recognised(String file, FormatRecognition recognition) {
    // Told the first time.
  }

  @Override
  public void line(long bytes) {
    // Told the first time.
  }

  @Override
  public void event() {
    // Told the first time.
  }

  @Override
  public void problem(String what) {
    // Told the first time.
  }

  @Override
  public void counted(String file, ParseCounts counts) {
    // Told the first time.
  }
}
