package fr.beffroi.detection.behaviour.feature;

/**
 * What is one number told of an entity?
 *
 * @param name as in the model and its explanations
 * @param direction which side of usual matters
 */
public record Feature(String name, Direction direction) {}
