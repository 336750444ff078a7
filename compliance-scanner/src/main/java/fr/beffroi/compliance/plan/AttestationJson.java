package fr.beffroi.compliance.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** How does an attestation stand in a file? Its SHA-256 is kept with the bordereau. */
public final class AttestationJson {
  private static final String FORMAT = "beffroi-attestation/1";

  private AttestationJson() {}

  public static String write(Attestation attestation) {
    ObjectNode root = BordereauJson.JSON.createObjectNode();
    root.put("format", FORMAT)
        .put("number", attestation.number().toString())
        .put("controller", attestation.controller())
        .put("complete", attestation.isComplete())
        .put("on", attestation.on().toString());
    root.putObject("visa")
        .put("number", attestation.visa().visa())
        .put("on", attestation.visa().on().toString())
        .put("by", attestation.visa().by());
    Execution execution = attestation.execution();
    ObjectNode declared =
        root.putObject("declared")
            .put("on", execution.on().toString())
            .put("by", execution.by())
            .put("second", execution.second())
            .put("script", execution.script())
            .put("sha256", execution.sha256());
    ArrayNode copies = declared.putArray("copies");
    execution.copies().forEach(copies::add);
    ArrayNode lines = root.putArray("lines");
    attestation.lines().forEach(line -> line(lines.addObject(), line));
    return root.toPrettyString() + "\n";
  }

  private static void line(ObjectNode node, Attestation.Line line) {
    node.put("store", line.store())
        .put("schema", line.table().schema())
        .put("table", line.table().name());
    node.putObject("category")
        .put("fr", line.category().french())
        .put("en", line.category().english());
    node.put("before", line.before());
    line.after().ifPresent(rows -> node.put("after", rows));
    node.put("result", line.result().name().toLowerCase(Locale.ROOT));
  }
}
