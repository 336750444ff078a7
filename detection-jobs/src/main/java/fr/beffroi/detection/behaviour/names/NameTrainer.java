package fr.beffroi.detection.behaviour.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What do usual names look like? Learned from names alone: no list of malware, no bad example.
 *
 * <p>What to set them against is made by {@link Generators}. Each name is looked at by models that
 * did not learn it (five parts, each judged by the other four), and the weights of the traits are
 * found on what these say. Fixed seeds: the same names give the same model.
 */
public final class NameTrainer {
  /** Fewer names do not show how a commune's people name things. */
  public static final int FEWEST = 500;

  private static final int PARTS = 5;
  static final int MOST = 200_000;
  private static final long SEED = 1;

  private NameTrainer() {}

  /**
   * Learns what usual names look like.
   *
   * @param names as they were asked for, in any order that is always the same
   * @throws IllegalArgumentException under {@link #FEWEST} different registered names
   */
  public static NameModel train(Collection<String> names) {
    List<DomainName> usual = distinct(names);
    if (usual.size() < FEWEST) {
      throw new IllegalArgumentException(
          usual.size() + " different names; a model needs " + FEWEST + " at least");
    }
    List<DomainName> judged = new ArrayList<>();
    List<double[]> people = new ArrayList<>();
    List<double[]> programs = new ArrayList<>();
    Random random = new Random(SEED);
    for (int part = 0; part < PARTS; part++) {
      List<DomainName> others = part(usual, part, false);
      List<DomainName> own = part(usual, part, true);
      Speech speech = Speech.of(others);
      own.forEach(name -> people.add(speech.traits(name.registered(), name.suffix())));
      judged.addAll(own);
      programs.addAll(made(own.size(), others, speech, random));
    }
    double[] weights = Logistic.fit(people, programs);
    return new NameModel(Speech.of(usual), weights, rarity(judged, people, weights), usual.size());
  }

  /** A registered name counts once, however often and with whatever before it it was asked. */
  private static List<DomainName> distinct(Collection<String> names) {
    Map<String, DomainName> distinct = new LinkedHashMap<>();
    for (String asked : names) {
      DomainName name = DomainName.of(asked);
      if (!name.suffix().isEmpty() && distinct.size() < MOST) {
        distinct.putIfAbsent(name.registrable(), name);
      }
    }
    return List.copyOf(distinct.values());
  }

  private static List<DomainName> part(List<DomainName> names, int part, boolean own) {
    return IntStream.range(0, names.size())
        .filter(i -> (i % PARTS == part) == own)
        .mapToObj(names::get)
        .toList();
  }

  private static List<double[]> made(
      int count, List<DomainName> names, Speech speech, Random random) {
    List<String> labels =
        names.stream().map(DomainName::registered).filter(label -> label.length() > 1).toList();
    List<String> suffixes = speech.suffixes().all();
    List<double[]> made = new ArrayList<>();
    for (Generators generator : Generators.values()) {
      for (int i = 0; i < count / Generators.values().length; i++) {
        String suffix =
            random.nextBoolean()
                ? suffixes.get(random.nextInt(suffixes.size()))
                : names.get(random.nextInt(names.size())).suffix();
        made.add(speech.traits(generator.next(random, labels), suffix));
      }
    }
    return made;
  }

  private static Rarity rarity(List<DomainName> names, List<double[]> traits, double[] weights) {
    List<Rarity.Known> known = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double odds = Logistic.odds(weights, traits.get(i));
      known.add(new Rarity.Known(names.get(i).registered().length(), odds));
    }
    return Rarity.of(known);
  }
}
