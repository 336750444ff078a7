package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.judge.Drift;

/**
 * How does learned behaviour go in the running job? Counts, and the name of a model.
 *
 * @param model {@link fr.beffroi.detection.behaviour.judge.ModelId#text()} of the one that judges;
 *     empty where there is none yet
 * @param entities that are remembered now, by rule
 * @param settled those of them that are known for days
 * @param mostEntities how many may be; beyond it the longest unused is forgotten
 * @param evicted entities that were forgotten for want of room, since the start
 * @param setAside windows that could not be judged, since the start
 * @param alerts since the start
 * @param drift whether the town has changed since the model was learned
 */
public record BehaviourReport(
    String model,
    int entities,
    int settled,
    int mostEntities,
    long evicted,
    long setAside,
    long alerts,
    Drift.Said drift) {}
