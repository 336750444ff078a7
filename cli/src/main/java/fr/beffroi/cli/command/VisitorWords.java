package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.web.Visitor;
import fr.beffroi.detection.behaviour.web.Visitor.Reason;
import java.util.stream.Collectors;

/** How is a visitor's rank told, to people and to scripts? */
final class VisitorWords {
  private static final double DIGITS = 10_000;
  private static final int LONG_SECONDS = 120;
  private static final int LONG_MINUTES = 120;

  private final Terminal terminal;

  VisitorWords(Terminal terminal) {
    this.terminal = terminal;
  }

  static double score(Visitor visitor) {
    return Math.round(visitor.score() * 100) / 100.0;
  }

  /** What the visitor does that few others do: {@code 100 % without a referrer, 40 % errors}. */
  String reasons(Visitor visitor) {
    return visitor.reasons().stream()
        .map(reason -> terminal.text("model.visitors.reason." + reason.feature(), figure(reason)))
        .collect(Collectors.joining(", "));
  }

  static String json(Visitor visitor) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("source.ip", visitor.address())
            .put("requests", visitor.requests())
            .put("score", rounded(visitor.score()));
    ArrayNode reasons = object.putArray("reasons");
    for (Reason reason : visitor.reasons()) {
      reasons
          .addObject()
          .put("feature", reason.feature())
          .put("value", rounded(reason.value()))
          .put("share", rounded(reason.share()));
    }
    return object.toString();
  }

  /** A time, hours or per cent: what people say of it. */
  private static String figure(Reason reason) {
    return switch (reason.feature()) {
      case "interval" -> time(Math.expm1(reason.value()));
      case "hours" -> Long.toString(Math.round(reason.value()));
      default -> share(100 * reason.value());
    };
  }

  private static String share(double percent) {
    return percent > 0 && percent < 1 ? "< 1" : Long.toString(Math.round(percent));
  }

  /** In the unit in which it has at most three digits. */
  private static String time(double seconds) {
    if (seconds < LONG_SECONDS) {
      return Math.round(seconds) + " s";
    }
    double minutes = seconds / 60;
    return minutes < LONG_MINUTES ? Math.round(minutes) + " min" : Math.round(minutes / 60) + " h";
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
