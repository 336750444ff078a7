package fr.beffroi.compliance.plan;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.compliance.plan.Step.Attested;
import fr.beffroi.compliance.plan.Step.Executed;
import fr.beffroi.compliance.plan.Step.Granted;
import fr.beffroi.compliance.plan.Step.Refused;
import fr.beffroi.compliance.plan.Step.Submitted;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;

/** How does a bordereau stand in its file? {@link BordereauJsonReader} reads it back. */
final class BordereauJson {
  static final String FORMAT = "beffroi-bordereau/1";
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private BordereauJson() {}

  static String write(BordereauRecord record) {
    Bordereau bordereau = record.bordereau();
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT)
        .put("number", bordereau.number().toString())
        .put("controller", bordereau.controller())
        .put("representative", bordereau.representative())
        .put("drawn_up_on", bordereau.drawnUpOn().toString())
        .put("as_of", bordereau.asOf().toString());
    ArrayNode steps = root.putArray("steps");
    record.steps().forEach(step -> step(steps.addObject(), step));
    ArrayNode lines = root.putArray("lines");
    bordereau.lines().forEach(line -> line(lines.addObject(), line));
    ArrayNode held = root.putArray("held");
    for (Bordereau.Held each : bordereau.held()) {
      ObjectNode node = held.addObject();
      line(node.putObject("line"), each.line());
      hold(node.putObject("hold"), each.hold());
    }
    return root.toPrettyString() + "\n";
  }

  private static void line(ObjectNode node, BordereauLine line) {
    node.put("part", line.part().name().toLowerCase(Locale.ROOT))
        .put("finding", line.finding())
        .put("store", line.store())
        .put("schema", line.table().schema())
        .put("table", line.table().name())
        .put("service", line.service().name())
        .put("position", line.service().position())
        .put("activity", line.activity());
    both(node.putObject("category"), line.category());
    both(node.putObject("period"), line.period());
    node.put("reference", line.reference());
    line.extremes()
        .ifPresent(
            days ->
                node.put("earliest", days.earliest().toString())
                    .put("latest", days.latest().toString()));
    node.put("rows", line.rows());
    line.bytes().ifPresent(bytes -> node.put("bytes", bytes));
    ArrayNode queries = node.putArray("queries");
    line.queries().forEach(queries::add);
    ArrayNode observations = node.putArray("observations");
    line.observations().forEach(text -> both(observations.addObject(), text));
  }

  private static void hold(ObjectNode node, LegalHold hold) {
    node.put("store", hold.store())
        .put("table", hold.table())
        .put("author", hold.author())
        .put("reason", hold.reason())
        .put("on", hold.on().toString());
    hold.until().ifPresent(day -> node.put("until", day.toString()));
  }

  private static void step(ObjectNode node, Step step) {
    node.put("stage", step.stage().name().toLowerCase(Locale.ROOT));
    node.put("on", step.on().toString());
    if (step instanceof Submitted submitted) {
      node.put("to", submitted.to());
    } else if (step instanceof Granted granted) {
      node.put("visa", granted.visa()).put("by", granted.by());
    } else if (step instanceof Refused refused) {
      node.put("by", refused.by()).put("reason", refused.reason());
    } else if (step instanceof Executed executed) {
      node.put("by", executed.by())
          .put("second", executed.second())
          .put("script", executed.script());
    } else if (step instanceof Attested attested) {
      node.put("attestation", attested.attestation());
    }
  }

  private static void both(ObjectNode node, Bilingual text) {
    node.put("fr", text.french()).put("en", text.english());
  }
}
