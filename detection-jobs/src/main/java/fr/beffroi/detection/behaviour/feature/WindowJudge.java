package fr.beffroi.detection.behaviour.feature;

import java.util.Optional;

/**
 * Is a window out of the usual, so that people should hear of it? The same window gets the same
 * finding. Which windows are one alert is not for it to say: {@link EntityMemory#onJudged}.
 */
@FunctionalInterface
public interface WindowJudge {
  /** What is to be told where it is; such a window is not learnt as usual. */
  Optional<Finding> judge(Window window);
}
