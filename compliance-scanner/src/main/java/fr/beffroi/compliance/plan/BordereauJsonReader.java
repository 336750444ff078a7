package fr.beffroi.compliance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.plan.BordereauLine.Part;
import fr.beffroi.compliance.plan.Step.Stage;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Which bordereau stands in a file? None where anything in it is not as {@link BordereauJson}. */
final class BordereauJsonReader {
  private BordereauJsonReader() {}

  static Optional<BordereauRecord> read(byte[] bytes) {
    try {
      JsonNode root = BordereauJson.JSON.readTree(bytes);
      return text(root, "format").equals(BordereauJson.FORMAT)
          ? Optional.of(
              new BordereauRecord(bordereau(root), all(root, "steps", BordereauJsonReader::step)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Bordereau bordereau(JsonNode root) {
    return new Bordereau(
        BordereauNumber.parse(text(root, "number"))
            .orElseThrow(() -> new IllegalArgumentException("no number")),
        text(root, "controller"),
        text(root, "representative"),
        day(root, "drawn_up_on"),
        day(root, "as_of"),
        all(root, "lines", BordereauJsonReader::line),
        all(
            root,
            "held",
            node -> new Bordereau.Held(line(node.path("line")), hold(node.path("hold")))));
  }

  private static BordereauLine line(JsonNode node) {
    return new BordereauLine(
        Part.valueOf(text(node, "part").toUpperCase(Locale.ROOT)),
        text(node, "finding"),
        text(node, "store"),
        new TableName(text(node, "schema"), text(node, "table")),
        new ProducingService(text(node, "service"), text(node, "position")),
        text(node, "activity"),
        both(node.path("category")),
        both(node.path("period")),
        text(node, "reference"),
        node.has("earliest")
            ? Optional.of(new Extremes(day(node, "earliest"), day(node, "latest")))
            : Optional.empty(),
        number(node, "rows"),
        node.has("bytes") ? OptionalLong.of(number(node, "bytes")) : OptionalLong.empty(),
        all(node, "queries", JsonNode::asText),
        all(node, "observations", BordereauJsonReader::both));
  }

  private static LegalHold hold(JsonNode node) {
    return new LegalHold(
        text(node, "store"),
        text(node, "table"),
        text(node, "author"),
        text(node, "reason"),
        day(node, "on"),
        node.has("until") ? Optional.of(day(node, "until")) : Optional.empty());
  }

  private static Step step(JsonNode node) {
    LocalDate on = day(node, "on");
    return switch (Stage.valueOf(text(node, "stage").toUpperCase(Locale.ROOT))) {
      case DRAFTED -> new Step.Drafted(on);
      case SUBMITTED -> new Step.Submitted(on, text(node, "to"));
      case GRANTED -> new Step.Granted(on, text(node, "visa"), text(node, "by"));
      case REFUSED -> new Step.Refused(on, text(node, "by"), text(node, "reason"));
      case EXECUTED ->
          new Step.Executed(on, text(node, "by"), text(node, "second"), text(node, "script"));
      case ATTESTED -> new Step.Attested(on, text(node, "attestation"));
    };
  }

  private static Bilingual both(JsonNode node) {
    return new Bilingual(text(node, "fr"), text(node, "en"));
  }

  private static LocalDate day(JsonNode node, String key) {
    return LocalDate.parse(text(node, key));
  }

  private static String text(JsonNode node, String key) {
    String text = node.path(key).textValue();
    if (text != null) {
      return text;
    }
    throw new IllegalArgumentException("no text under " + key);
  }

  private static long number(JsonNode node, String key) {
    if (node.path(key).isIntegralNumber() && node.path(key).canConvertToLong()) {
      return node.path(key).longValue();
    }
    throw new IllegalArgumentException("no whole number under " + key);
  }

  private static <T> List<T> all(JsonNode node, String key, Function<JsonNode, T> read) {
    if (!node.path(key).isArray()) {
      throw new IllegalArgumentException("no list under " + key);
    }
    List<T> all = new ArrayList<>();
    node.path(key).forEach(item -> all.add(read.apply(item)));
    return all;
  }
}
