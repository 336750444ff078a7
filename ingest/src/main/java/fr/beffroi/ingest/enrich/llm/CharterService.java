package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the town hall is it, and from which networks does it work?
 *
 * @param networks in CIDR notation; empty where addresses do not tell
 * @param staff how many people work there; null where nobody has said
 */
public record CharterService(
    String id, String name, List<String> networks, @Nullable Integer staff, Location at) {
  public CharterService {
    networks = List.copyOf(networks);
  }

  Networks addresses() {
    return Networks.of(networks);
  }
}
