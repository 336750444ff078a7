package fr.beffroi.detection.behaviour.names;

import java.util.Optional;

/**
 * Does a machine put data into the names of one domain? Counted is what different names of an hour
 * of the clock say to somebody who knows usual names, above what machines of the town put into that
 * domain anyway.
 */
final class CarriedBytes {
  /** A tunnel needs as many; a long name or two are a content network's. */
  static final int FEWEST_NAMES = 20;

  private final TownNames town;
  private final Rate rate;

  CarriedBytes(TownNames town, Rate rate) {
    this.town = town;
    this.rate = rate;
  }

  /** Takes in a question; gives the episode that is to be told of, where there is one. */
  Optional<NameEpisode> onQuestion(ClientMemory memory, Question question, DomainName name) {
    if (name.payload().isEmpty()) {
      return Optional.empty();
    }
    memory.meters.ended(question.time());
    String domain = name.registrable();
    DomainMeter meter = memory.meters.of(domain);
    if (!meter.isNew(question.time(), question.name())) {
      return Optional.empty();
    }
    double before = meter.bytes();
    meter.add(question.time(), question.name(), town.model().payload(name));
    meter.traces().see(question.time(), question.position(), domain);
    double usual = town.carriers().usual(domain);
    double score = TownNames.cargo(meter.bytes(), usual);
    NameEpisode episode = memory.episode(NameAlarm.TUNNEL, domain);
    if (episode == null) {
      if (!isTooMuch(memory, meter, usual, score)) {
        return Optional.empty();
      }
      episode = memory.open(NameAlarm.TUNNEL, domain, question);
      episode.begin(meter.traces(), meter.names() - 1L);
      episode.bytes = before;
      episode.usual = usual;
    }
    episode.bytes += meter.bytes() - before;
    episode.score = Math.max(episode.score, score);
    episode.most = Math.max(episode.most, meter.bytes());
    return episode.see(question, domain, true) ? Optional.of(episode) : Optional.empty();
  }

  private boolean isTooMuch(ClientMemory memory, DomainMeter meter, double usual, double score) {
    return meter.names() >= FEWEST_NAMES
        && meter.bytes() >= usual + TunnelMeter.SUSPECT_BYTES
        && score >= rate.threshold()
        && memory.hasRoom();
  }
}
