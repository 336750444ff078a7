package fr.beffroi.detection.behaviour.names;

/**
 * What stands before the registered part of a name, and how much could it carry?
 *
 * @param registrable the registered label with its suffix: whom the question goes to
 * @param characters how many there are before it
 * @param bits how much they say to somebody who knows usual names
 */
public record Payload(String registrable, int characters, double bits) {
  public Payload {
    if (characters < 0 || !(bits >= 0)) {
      throw new IllegalArgumentException("a payload is nothing or more");
    }
  }
}
