package fr.beffroi.detection.behaviour.score;

import fr.beffroi.detection.behaviour.model.DetectorModel;
import java.util.Optional;

/**
 * What came of scoring a table?
 *
 * @param model what was learned
 * @param trainedOn rows that it learned from
 * @param scores one a row of the tested table, in its order; higher is stranger
 * @param measures where labels of both kinds are known
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Scores(
    DetectorModel model, int trainedOn, double[] scores, Optional<Measures> measures) {}
