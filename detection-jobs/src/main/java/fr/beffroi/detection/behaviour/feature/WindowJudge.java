package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.alert.Alert;
import java.util.Optional;

/**
 * Is a window out of the usual, so that people should hear of it? The same window gets the same
 * alert, by its {@link Window#key()}.
 */
@FunctionalInterface
public interface WindowJudge {
  /** An alert where it is; what raises one is not learnt as usual. */
  Optional<Alert> judge(Window window);
}
