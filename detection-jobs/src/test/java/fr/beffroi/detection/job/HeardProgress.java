package fr.beffroi.detection.job;

import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.ParseCounts;
import java.util.ArrayList;
import java.util.List;

/** What was said of a replay? */
final class HeardProgress implements ReplayProgress {
  final List<String> problems = new ArrayList<>();
  final List<String> ended = new ArrayList<>();
  long lines;
  long events;

  @Override
  public void recognised(String file, FormatRecognition recognition) {
    // the format's own tests look at it
  }

  @Override
  public void line(long bytes) {
    lines++;
  }

  @Override
  public void event() {
    events++;
  }

  @Override
  public void problem(String what) {
    problems.add(what);
  }

  @Override
  public void counted(String file, ParseCounts counts) {
    ended.add(file);
  }
}
