package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which names that look generated did one machine ask for within the last hour, and do they exist?
 * By hash; of more than {@value #MOST} the one that came first leaves.
 */
final class Suspects {
  static final int MOST = 256;

  private static final int SMALLEST = 4;

  private long[] names = new long[SMALLEST];
  private long[] times = new long[SMALLEST];
  private Answer[] answers = new Answer[SMALLEST];
  private int size;

  int size() {
    return size;
  }

  /** Notes a name; answers whether it was not there. What is known of it is not forgotten. */
  boolean add(long name, long time, Answer answer) {
    for (int i = 0; i < size; i++) {
      if (names[i] == name) {
        times[i] = Math.max(times[i], time);
        answers[i] = answer == Answer.UNKNOWN ? answers[i] : answer;
        return false;
      }
    }
    if (size == MOST) {
      remove(0);
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      times = Arrays.copyOf(times, size * 2);
      answers = Arrays.copyOf(answers, size * 2);
    }
    names[size] = name;
    times[size] = time;
    answers[size++] = answer;
    return true;
  }

  /** Forgets what was asked for before that time only. */
  void dropBefore(long oldest) {
    for (int i = size - 1; i >= 0; i--) {
      if (times[i] < oldest) {
        remove(i);
      }
    }
  }

  /** How many have that answer. */
  int count(Answer answer) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += answers[i] == answer ? 1 : 0;
    }
    return count;
  }

  private void remove(int index) {
    int behind = size - index - 1;
    System.arraycopy(names, index + 1, names, index, behind);
    System.arraycopy(times, index + 1, times, index, behind);
    System.arraycopy(answers, index + 1, answers, index, behind);
    size--;
  }

  void write(DataOutput out) throws IOException {
    writeVarLong(size, out);
    for (int i = 0; i < size; i++) {
      out.writeLong(names[i]);
      out.writeLong(times[i]);
      out.writeByte(answers[i].code);
    }
  }

  static Suspects read(DataInput in) throws IOException {
    Suspects suspects = new Suspects();
    int size = readLength(in, MOST);
    for (int i = 0; i < size; i++) {
      long name = in.readLong();
      long time = in.readLong();
      suspects.add(name, time, Answer.coded(in.readUnsignedByte()));
    }
    return suspects;
  }
}
