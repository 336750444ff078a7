package fr.beffroi.detection.behaviour.model;

/**
 * What is one number told of an entity?
 *
 * @param name as in the model and its explanations
 * @param side which side of usual matters
 */
public record SidedFeature(String name, Side side) {}
