package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.Hit;
import org.jspecify.annotations.Nullable;

/** What is kept of one event for the alert that it may belong to? */
record Sighting(
    long time,
    String position,
    @Nullable String sourceIp,
    @Nullable String userName,
    @Nullable String hostName,
    String service,
    Alert.Traits traits) {
  static Sighting of(Hit hit, long time) {
    return new Sighting(
        time,
        hit.position(),
        hit.sourceIp(),
        hit.userName(),
        hit.hostName(),
        hit.service(),
        hit.traits());
  }
}
