package fr.beffroi.detection.behaviour.names;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many questions a second does one core watch, and how many names that were not asked before
 * does it judge? A benchmark, not a test: two days of a town's questions with an infected machine
 * and a tunnel; then names that no cache helps with. In processor time of the one thread, so that
 * others on the machine do not count.
 *
 * <pre>
 * ./mvnw -q -pl detection-jobs -am test-compile dependency:build-classpath \
 *   -Dmdep.outputFile=/tmp/class-path
 * java -Xmx512m -cp "detection-jobs/target/test-classes:detection-jobs/target/classes:$(cat /tmp/class-path)" \
 *   fr.beffroi.detection.behaviour.names.NameWatchBenchmark 9
 * </pre>
 */
final class NameWatchBenchmark {
  private NameWatchBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int runs = Integer.parseInt(arguments[0]);
    TownNames town = ((NameTraining.Taught) new Town().days(0, 12).train()).names();
    List<Question> questions =
        new Town()
            .days(13, 15)
            .generated("10.20.1.12", Town.at(13, 10), 2_000)
            .tunnel("10.20.1.13", Town.at(13, 10), 2_000)
            .questions();
    List<Question> fresh = new Town().generated("10.20.1.12", Town.at(13, 10), 20_000).questions();
    double[] watched = new double[runs];
    double[] judged = new double[runs];
    for (int run = -3; run < runs; run++) {
      double day = questionsASecond(town, questions);
      double never = questionsASecond(town, fresh);
      if (run >= 0) {
        watched[run] = day;
        judged[run] = never;
      }
    }
    sayMemory(town, new Town().days(13, 15).questions());
    say("questions/s watched", watched);
    say("names/s judged that were never asked before", judged);
  }

  private static double questionsASecond(TownNames town, List<Question> questions) {
    NameWatch watch = NameWatches.of(town);
    Map<String, ClientMemory> memories = new HashMap<>();
    int alerts = 0;
    long start = processor();
    for (Question question : questions) {
      ClientMemory memory =
          memories.computeIfAbsent(question.key(), first -> ClientMemory.of(question));
      alerts += watch.onQuestion(memory, question).size();
    }
    long end = processor();
    if (alerts == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return questions.size() / ((end - start) / 1e9);
  }

  /** What a checkpoint holds of a machine, at most, while an ordinary day goes on. */
  private static void sayMemory(TownNames town, List<Question> questions) throws IOException {
    NameWatch watch = NameWatches.of(town);
    Map<String, ClientMemory> memories = new HashMap<>();
    int most = 0;
    long sum = 0;
    for (Question question : questions) {
      ClientMemory memory =
          memories.computeIfAbsent(question.key(), first -> ClientMemory.of(question));
      watch.onQuestion(memory, question);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ClientMemoryCodec().write(memory, new DataOutputStream(bytes));
      most = Math.max(most, bytes.size());
      sum += bytes.size();
    }
    System.out.printf(
        Locale.ROOT, "bytes a machine: %d in the mean, %d%n", sum / questions.size(), most);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String what, double[] rates) {
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f / %.0f / %.0f%n",
        what,
        rates[0],
        rates[rates.length / 2],
        rates[rates.length - 1]);
  }
}
