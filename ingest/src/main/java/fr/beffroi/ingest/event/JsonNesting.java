package fr.beffroi.ingest.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which objects are open while names go by in their order?
 *
 * <p>Where a name is a value and another's parent at once, the longer keeps its dots.
 */
final class JsonNesting {
  private final JsonGenerator out;
  private final List<SerializableString> open = new ArrayList<>(4);
  private String last = "";
  private String valueAndParent = "";

  JsonNesting(JsonGenerator out) {
    this.out = out;
  }

  /** Closes and opens objects until {@code name} can be written, and writes what is left of it. */
  void openFor(JsonName name) throws IOException {
    closeTo(shared(name));
    while (open.size() < name.depth() && !endsInAValue(name)) {
      SerializableString parent = name.parent(open.size());
      out.writeFieldName(parent);
      out.writeStartObject();
      open.add(parent);
    }
    out.writeFieldName(name.rest(open.size()));
    last = name.text();
  }

  /** Closes every object that is open. */
  void close() throws IOException {
    closeTo(0);
  }

  /** How many of the open objects the name stands in. */
  private int shared(JsonName name) {
    int most = Math.min(open.size(), name.depth());
    int shared = 0;
    while (shared < most && isSame(open.get(shared), name.parent(shared))) {
      shared++;
    }
    return shared;
  }

  private static boolean isSame(SerializableString one, SerializableString other) {
    return one.getValue().equals(other.getValue());
  }

  /** Is the object that would be opened next a value already? */
  private boolean endsInAValue(JsonName name) {
    if (name.isBelow(last, open.size())) {
      valueAndParent = last;
    }
    return name.isBelow(valueAndParent, open.size());
  }

  private void closeTo(int depth) throws IOException {
    while (open.size() > depth) {
      out.writeEndObject();
      open.remove(open.size() - 1);
    }
  }
}
