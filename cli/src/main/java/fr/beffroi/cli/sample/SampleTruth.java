package fr.beffroi.cli.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.sample.town.Outside;
import java.time.LocalDate;
import java.util.List;

/**
 * What really happened in the sample month?
 *
 * @param attacks what should be found
 * @param benign what looks like an attack and should not be reported
 * @param vendors outside addresses of firms that may come in
 */
public record SampleTruth(
    long seed,
    LocalDate firstDay,
    int days,
    List<Happening> attacks,
    List<Happening> benign,
    List<String> vendors) {

  public SampleTruth {
    attacks = List.copyOf(attacks);
    benign = List.copyOf(benign);
    vendors = List.copyOf(vendors);
  }

  /** Is it one of the automata that try everyone on the Internet and never got in here? */
  public boolean isBackground(String address) {
    return Outside.isAutomaton(address);
  }

  /** The truth file: one JSON object, instants in UTC. */
  public String toJson() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("seed", seed).put("first_day", firstDay.toString()).put("days", days);
    json.put("background", Outside.AUTOMATA);
    attacks.forEach(attack -> write(attack, json.withArray("/attacks").addObject()));
    benign.forEach(lookAlike -> write(lookAlike, json.withArray("/benign").addObject()));
    vendors.forEach(json.withArray("/vendors")::add);
    return json.toPrettyString();
  }

  private static void write(Happening happening, ObjectNode json) {
    json.put("kind", happening.kind()).put("category", happening.category());
    if (happening.isAttack()) {
      write(happening.acceptable(), json.putArray("acceptable"));
    } else {
      json.put("tolerated", happening.tolerated());
    }
    json.put("start", happening.start().toString()).put("end", happening.end().toString());
    write(happening.sources(), json.putArray("source.ip"));
    write(happening.users(), json.putArray("user.name"));
    write(happening.hosts(), json.putArray("host.name"));
    json.put("lines", happening.lines()).put("fr", happening.fr()).put("en", happening.en());
  }

  private static void write(List<String> values, ArrayNode json) {
    values.forEach(json::add);
  }
}
