package fr.beffroi.compliance.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.NameHint;
import fr.beffroi.compliance.personaldata.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How is what was recognised in a table's columns written down, and read again? */
final class ScoresJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScoresJson() {}

  static String write(Map<String, ColumnScore> scores) {
    ObjectNode json = JSON.createObjectNode();
    scores.forEach((column, score) -> json.set(column, score(score)));
    return json.toString();
  }

  private static ObjectNode score(ColumnScore score) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("kind", score.kind())
            .put("confidence", score.confidence().name())
            .put("personal", score.personal())
            .put("hint", score.hint().name());
    Tally tally = score.tally();
    json.putArray("tally")
        .add(tally.distinct())
        .add(tally.checked())
        .add(tally.form())
        .add(tally.possible())
        .add(tally.impersonal());
    return json;
  }

  /** The scores again; empty where they are none, and the table has to be read again. */
  static Optional<Map<String, ColumnScore>> read(String text) {
    try {
      Map<String, ColumnScore> scores = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> column : JSON.readTree(text).properties()) {
        scores.put(column.getKey(), score(column.getValue()));
      }
      return Optional.of(scores);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ColumnScore score(JsonNode json) {
    JsonNode tally = json.required("tally");
    return ColumnScore.of(
        json.required("kind").asText(),
        Confidence.valueOf(json.required("confidence").asText()),
        json.required("personal").asBoolean(),
        NameHint.valueOf(json.required("hint").asText()),
        new Tally(
            tally.required(0).asInt(),
            tally.required(1).asInt(),
            tally.required(2).asInt(),
            tally.required(3).asInt(),
            tally.required(4).asInt()));
  }
}
