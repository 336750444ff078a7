package fr.beffroi.compliance.plan;

/**
 * Which service made the data, and where does it stand in the town hall?
 *
 * @param position in the hierarchy, from the top: {@code Direction générale > Enfance}; empty where
 *     nobody has said it
 */
public record ProducingService(String name, String position) {
  public ProducingService {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a producing service has a name");
    }
  }
}
