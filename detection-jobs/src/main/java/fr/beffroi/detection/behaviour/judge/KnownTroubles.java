package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.names.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does a window, or a question, touch a known trouble of its entity? */
final class KnownTroubles {
  private final Map<String, List<Known>> byEntity = new HashMap<>();

  KnownTroubles(List<Known> known) {
    for (Known one : known) {
      byEntity.computeIfAbsent(one.entity(), first -> new ArrayList<>()).add(one);
    }
  }

  boolean touch(Question question) {
    List<Known> known = byEntity.get(question.client());
    return known != null
        && known.stream()
            .anyMatch(
                one ->
                    question.time() >= one.from().toEpochMilli()
                        && question.time() <= one.to().toEpochMilli());
  }

  boolean touch(Window window) {
    List<Known> known = byEntity.get(window.entity());
    if (known == null) {
      return false;
    }
    for (Known one : known) {
      if (window.end().isAfter(one.from()) && !window.start().isAfter(one.to())) {
        return true;
      }
    }
    return false;
  }
}
