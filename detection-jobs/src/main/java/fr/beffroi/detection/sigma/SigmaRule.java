package fr.beffroi.detection.sigma;

import java.time.Duration;

/** What is one rule of a set: of single events, or of several in a group? */
public sealed interface SigmaRule permits DetectionRule, CorrelationRule {
  /** The rule's number in its set; detection rules come first. */
  int number();

  RuleHeader header();

  /** What makes one episode, and one group. */
  Grouping grouping();

  /** The quiet time that ends an episode, and a correlation's window. */
  Duration timespan();

  /** Whether it alerts by itself, or only serves correlations. */
  boolean alerts();
}
