package fr.beffroi.detection.behaviour.model;

/**
 * What came of learning?
 *
 * @param scorer the detector
 * @param heldOut scores of training rows by a detector that had not seen them
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once
record Learned(Scorer scorer, double[] heldOut) {}
