package fr.beffroi.detection.job;

import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.ParseCounts;

/** Who is told how a replay goes? Called from the job's reading thread. */
public interface ReplayProgress {
  /** The file's format was recognised, and why. */
  void recognised(String file, FormatRecognition recognition);

  /** A line of so many bytes was read. */
  void line(long bytes);

  /** An event was read from a line. */
  void event();

  /** Something of the input could not be read; the rest goes on. */
  void problem(String what);

  /** What became of the file's lines, at its end. */
  void counted(String file, ParseCounts counts);
}
