package fr.beffroi.compliance.report;

import fr.beffroi.compliance.register.ColumnEquals;
import fr.beffroi.compliance.register.DatePath;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.TableBinding;
import fr.beffroi.compliance.retention.Purge;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** How does the register stand in the JSON? As it was on the day of the audit. */
final class RegisterJson {
  private final JsonOut json;

  RegisterJson(JsonOut json) {
    this.json = json;
  }

  void write(Register register) throws IOException {
    json.object(
        "controller",
        () -> {
          json.text("name", register.controller().name());
          json.text("representative", register.controller().representative());
          json.text("dpo", register.controller().dpo());
        });
    json.array("processing_activities", register.activities(), this::writeActivity);
  }

  private void writeActivity(ProcessingActivity activity) throws IOException {
    json.text("id", activity.id());
    json.text("name", activity.name());
    json.text("purpose", activity.purpose());
    json.text("legal_basis", activity.legalBasis().map(JsonReport::word));
    json.texts("data_subjects", activity.persons());
    json.texts("data_categories", activity.data());
    json.texts("allowed_kinds", activity.allowed());
    json.texts("recipients", activity.recipients());
    json.text("transfers", activity.transfers());
    json.text("retention", activity.retention());
    json.text("security", activity.security());
    json.array("tables", activity.tables(), this::writeBinding);
  }

  private void writeBinding(TableBinding binding) throws IOException {
    json.text("at", binding.at());
    json.text("store", binding.store());
    json.text("table", binding.table());
    json.text("rule", binding.rule());
    json.object(
        "triggers",
        () -> {
          for (Map.Entry<String, DatePath> trigger : new TreeMap<>(binding.triggers()).entrySet()) {
            json.object(trigger.getKey(), () -> writePath(trigger.getValue()));
          }
        });
    json.array("where", binding.where(), this::writeCondition);
    json.object("archived", binding.archived(), this::writeCondition);
    json.text("place", JsonReport.word(binding.place()));
    json.object("purge", binding.purge(), this::writePurge);
  }

  private void writePath(DatePath path) throws IOException {
    if (path instanceof DatePath.Parent parent) {
      json.text("parent", parent.parent());
      writeKeys(parent.on());
    } else if (path instanceof DatePath.Latest latest) {
      json.text("latest_of", latest.child());
      writeKeys(latest.on());
    }
    json.text("column", path.column());
  }

  private void writeKeys(Map<String, String> on) throws IOException {
    json.object(
        "on",
        () -> {
          for (Map.Entry<String, String> key : new TreeMap<>(on).entrySet()) {
            json.text(key.getKey(), key.getValue());
          }
        });
  }

  private void writeCondition(ColumnEquals condition) throws IOException {
    json.text("column", condition.column());
    json.texts("values", condition.values());
  }

  private void writePurge(Purge purge) throws IOException {
    json.text("after", purge.after());
  }
}
